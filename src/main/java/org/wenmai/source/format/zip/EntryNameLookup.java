package org.wenmai.source.format.zip;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by names that another program wrote: exactly, else with escapes resolved, with
 * slashes for backslashes, in another Unicode form, in another case, or by the last part of the
 * name alone. Each of these counts only where one entry fits.
 */
final class EntryNameLookup {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** From the form that changes a name least to the one that changes it most. */
  private static final List<UnaryOperator<String>> FORMS =
      List.of(
          EntryNameLookup::slashes,
          name -> NFC.normalize(slashes(name)),
          name -> NFC.normalize(slashes(unescaped(name))),
          name -> folded(slashes(unescaped(name))),
          name -> folded(fileName(slashes(unescaped(name)))));

  private final Set<String> names;

  /** For each form, names in that form to the entry; null where there are several. */
  private final Map<UnaryOperator<String>, Map<String, @Nullable String>> byForm = new HashMap<>();

  EntryNameLookup(Collection<String> names) {
    this.names = new HashSet<>(names);
  }

  /** The name of the entry; null where none, or more than one, fits. */
  @Nullable String find(String wanted) {
    if (names.contains(wanted)) {
      return wanted;
    }
    for (UnaryOperator<String> form : FORMS) {
      String found = byForm.computeIfAbsent(form, this::index).get(form.apply(wanted));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Map<String, @Nullable String> index(UnaryOperator<String> form) {
    Map<String, @Nullable String> index = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (String name : names) {
      if (index.put(form.apply(name), name) != null) {
        several.add(form.apply(name));
      }
    }
    several.forEach(index::remove);
    return index;
  }

  /** With slashes, and without parts that mean nothing. */
  private static String slashes(String name) {
    String slashed = name.replace('\\', '/').replaceFirst("^(?:\\.?/)+", "");
    return slashed.contains("/./") ? slashed.replace("/./", "/") : slashed;
  }

  private static String unescaped(String name) {
    try {
      return name.indexOf('%') < 0
          ? name
          : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A bare percent sign.
      return name;
    }
  }

  private static String folded(String name) {
    return NFC.normalize(UCharacter.foldCase(NFC.normalize(name), true));
  }

  private static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
