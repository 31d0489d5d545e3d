package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.engine.step.StageName;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.Manifest;

/**
 * A publication that is cut off at any of its points, as when the power fails, and the next run.
 */
final class CutPublicationTest {
  /** All steps are done, and nothing of the publication is. */
  @TempDir static Path ready;

  /** The same, published without a disturbance. */
  @TempDir static Path whole;

  private static RunFixture texts;
  private static Manifest published;

  @TempDir Path warehouse;

  /** The change before which the power fails. */
  private enum Cut {
    ANYTHING_IS_NOTED("PUBLISHING.json", 1),
    FIRST_TABLE_IS_THERE("/runs/", 1),
    SOME_TABLES_ARE_THERE("/runs/", 7),
    MOST_TABLES_ARE_THERE("/runs/", 30),
    REPORT_IS_THERE("report.html", 1),
    MANIFEST_IS_THERE("manifest.json", 1),
    LATEST_IS_THERE("LATEST", 1),
    STAGING_IS_CLEARED("delete /staging/", 1);

    private final String part;
    private final int nth;

    Cut(String part, int nth) {
      this.part = part;
      this.nth = nth;
    }

    private boolean matches(String change, String path) {
      return part.startsWith("delete ")
          ? change.equals("delete") && path.contains(part.substring("delete ".length()))
          : path.contains(part);
    }
  }

  /** From one change on none succeeds, but to the lock: a dead process leaves that to the next. */
  private static final class PowerFailure implements LocalFaults.Fault {
    private final Cut cut;
    private final List<String> before = new ArrayList<>();
    private int seen;
    private boolean failed;

    PowerFailure(Cut cut) {
      this.cut = cut;
    }

    @Override
    public synchronized void before(String change, String path) throws IOException {
      if (path.contains("LOCK") || change.equals("close")) {
        return;
      }
      seen += cut.matches(change, path) ? 1 : 0;
      failed |= seen == cut.nth;
      if (failed) {
        throw new IOException("planted: no power");
      }
      before.add(change + " " + path);
    }
  }

  @BeforeAll
  static void runUpToThePublication() throws IOException {
    texts = RunFixture.in(ready).withTexts();
    assertCut(texts, new PowerFailure(Cut.ANYTHING_IS_NOTED));
    copy(ready.resolve("warehouse"), whole);
    published = texts.into(whole).run(StageName.REPORT);
  }

  @ParameterizedTest
  @EnumSource(Cut.class)
  void theNextRunMakesTheSameOfIt(Cut cut) throws IOException {
    RunFixture fixture = cutBefore(cut);
    assertThat(fixture.warehouse().runs().isEmpty())
        .as("a run is published with its manifest, and whole")
        .isEqualTo(cut.compareTo(Cut.MANIFEST_IS_THERE) <= 0);
    assertThat(fixture.warehouse().latest().isEmpty())
        .isEqualTo(cut.compareTo(Cut.LATEST_IS_THERE) <= 0);
    assertThat(warehouse.resolve("LOCK")).as("the lock is free").doesNotExist();

    Manifest again = fixture.run(StageName.REPORT);

    assertThat(again.run()).isEqualTo(published.run());
    assertThat(fixture.said().contains("Finishing the publication of run " + again.run()))
        .isEqualTo(cut != Cut.ANYTHING_IS_NOTED);
    assertSameAsUndisturbed(fixture);
  }

  @Test
  void aRecoveryThatIsCutOffToo() throws IOException {
    RunFixture fixture = cutBefore(Cut.SOME_TABLES_ARE_THERE);
    assertCut(fixture, new PowerFailure(Cut.SOME_TABLES_ARE_THERE));
    assertCut(fixture, new PowerFailure(Cut.REPORT_IS_THERE));
    assertCut(fixture, new PowerFailure(Cut.STAGING_IS_CLEARED));

    fixture.run(StageName.REPORT);

    assertSameAsUndisturbed(fixture);
  }

  @Test
  void aTableThatIsLostMeanwhileIsNotPublishedWithout() throws IOException {
    RunFixture fixture = cutBefore(Cut.FIRST_TABLE_IS_THERE);
    for (String step : fixture.staged()) {
      FileUtil.fullyDelete(warehouse.resolve("staging").resolve(step).resolve("tokens").toFile());
    }

    assertThatThrownBy(() -> fixture.run(StageName.REPORT))
        .isInstanceOf(WenmaiException.class)
        .extracting(e -> ((WenmaiException) e).code())
        .isEqualTo(ErrorCode.RUN_DAMAGED);

    assertThat(fixture.warehouse().runs()).isEmpty();
    assertThat(fixture.warehouse().latest()).isEmpty();
    assertThat(warehouse.resolve("LOCK")).doesNotExist();
  }

  @Test
  void aReportIsRenderedAnewAsItWas() throws IOException {
    RunFixture fixture = texts.into(whole);
    Path report = whole.resolve("runs").resolve(published.run()).resolve("report.html");
    String before = Files.readString(report);
    Files.writeString(report, "torn");

    org.apache.hadoop.fs.Path rendered = Reports.render(fixture.warehouse(), published.run());

    assertThat(Path.of(rendered.toUri())).isEqualTo(report);
    assertThat(Files.readString(report)).isEqualTo(before);
  }

  /** All steps are done, and then the power fails. */
  private RunFixture cutBefore(Cut cut) throws IOException {
    copy(ready.resolve("warehouse"), warehouse);
    RunFixture fixture = texts.into(warehouse);
    assertCut(fixture, new PowerFailure(cut));
    return fixture;
  }

  private void assertSameAsUndisturbed(RunFixture fixture) throws IOException {
    assertThat(RunFixture.files(warehouse.resolve("runs")))
        .isEqualTo(RunFixture.files(whole.resolve("runs")));
    String run = "runs/" + published.run();
    for (String file : List.of("LATEST", run + "/manifest.json", run + "/report.html")) {
      assertThat(text(warehouse, file)).as(file).isEqualTo(text(whole, file));
    }
    for (String file : RunFixture.files(whole.resolve("runs"))) {
      if (file.endsWith(".parquet")) {
        assertThat(warehouse.resolve("runs").resolve(file))
            .hasSameBinaryContentAs(whole.resolve("runs").resolve(file));
      }
    }
    assertThat(fixture.staged()).isEqualTo(texts.into(whole).staged());
  }

  /** The job in the manifest names the warehouse. */
  private static String text(Path root, String file) throws IOException {
    return Files.readString(root.resolve(file)).replace(root.toString(), "warehouse");
  }

  private static void copy(Path from, Path to) throws IOException {
    FileUtils.copyDirectory(from.toFile(), to.toFile());
  }

  private static void assertCut(RunFixture fixture, PowerFailure failure) {
    assertThatThrownBy(() -> LocalFaults.inWarehouse(failure, () -> fixture.run(StageName.REPORT)))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("planted: no power")
        .extracting(e -> ((WenmaiException) e).code())
        .isEqualTo(ErrorCode.WAREHOUSE_UNWRITABLE);
    assertThat(failure.failed).as("the point was reached: %s", failure.before).isTrue();
  }
}
