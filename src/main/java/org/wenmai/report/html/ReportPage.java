package org.wenmai.report.html;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.wenmai.report.view.RunView;

/**
 * The report of a run as one HTML page that is opened offline: styles, script and charts inside, no
 * reference to anything outside, and a content security policy that forbids any.
 *
 * <p>Every value is escaped by the template engine, whatever the corpus holds. The same view gives
 * the same page. Thread-safe.
 */
public final class ReportPage {
  private static final Configuration TEMPLATES = templates();

  private ReportPage() {}

  /** The page; to be stored as UTF-8. */
  public static String render(RunView view) {
    Map<String, Object> model = new HashMap<>(TemplateFunctions.ALL);
    model.put("view", view);
    model.put("style", PageAsset.STYLE);
    model.put("charts", PageAsset.CHARTS);
    model.put("script", PageAsset.SCRIPT);
    StringWriter page = new StringWriter(1 << 19);
    try {
      Template template = TEMPLATES.getTemplate("report.ftlh");
      template.process(model, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("Cannot render the report: " + e.getMessage(), e);
    }
    return page.toString();
  }

  private static Configuration templates() {
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setTemplateLoader(new ClassTemplateLoader(ReportPage.class, ""));
    templates.setDefaultEncoding("UTF-8");
    templates.setLocale(Locale.ENGLISH);
    templates.setTimeZone(TimeZone.getTimeZone("UTC"));
    templates.setNumberFormat(",##0");
    templates.setLocalizedLookup(false);
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    templates.setObjectWrapper(
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34).build());
    return templates;
  }
}
