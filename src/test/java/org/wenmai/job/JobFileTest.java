package org.wenmai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.document.stage.BoilerplateMode;
import org.wenmai.document.stage.NewWordsMode;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.tokenize.HanEngine;

final class JobFileTest {
  private static final String MINIMAL =
      """
      corpus:
        sources:
          - path: texts
      warehouse: out
      """;

  @Test
  void whatTheFileDoesNotSayHasItsDefault() {
    Job job = parse(MINIMAL);

    assertThat(job.warehouse()).isEqualTo("out");
    assertThat(job.corpus().sources()).hasSize(1);
    assertThat(job.seed()).isEqualTo(Job.DEFAULTS.seed());
    assertThat(job.segment()).isEqualTo(Job.DEFAULTS.segment());
  }

  @Test
  void theEngineOfTheSegmenterHasAName() {
    Job job = parse(MINIMAL + "segment:\n  engine: bigram\n");

    assertThat(job.segment().engine()).isEqualTo(HanEngine.BIGRAM);
    assertThatThrownBy(() -> parse(MINIMAL + "segment:\n  engine: trigram\n"))
        .hasMessageContaining("segment.engine")
        .hasMessageContaining("jieba")
        .hasMessageContaining("bigram");
  }

  @Test
  void jsonIsYaml() {
    assertThat(
            parse("{\"corpus\": {\"sources\": [{\"path\": \"texts\"}]}, \"warehouse\": \"out\"}"))
        .isEqualTo(parse(MINIMAL));
  }

  @Test
  void aTabInTheIndentationIsNamedWithItsLine() {
    for (String text :
        List.of(
            "corpus:\n  sources:\n\t- path: texts\n",
            "corpus:\n  sources:\n  \t- path: texts\n",
            "warehouse: out\ntopics:\n\tcount: 20\n")) {
      assertThatThrownBy(() -> parse(text))
          .hasMessage(
              "[CONFIG_INVALID] job.yaml, line 3: there is a tab where YAML wants spaces."
                  + " Indent with spaces, the keys of a section all by as many.");
    }
  }

  @Test
  void anAddressOnTheWebIsToldAtOnce() {
    assertThatThrownBy(() -> parse(MINIMAL.replace("texts", "https://example.org/a.zip")))
        .isInstanceOfSatisfying(
            WenmaiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIG_INVALID))
        .hasMessageContaining("job.yaml, line 3: path is https://example.org/a.zip")
        .hasMessageContaining("Download it first");
    assertThatThrownBy(
            () ->
                JobFile.parse(
                    MINIMAL, "job.yaml", List.of("corpus.sources.0.path=HTTP://example.org")))
        .hasMessageContaining("--set corpus.sources.0.path=HTTP://example.org: path is")
        .hasMessageContaining("Download it first");
  }

  @Test
  void aSectionWithoutKeysSaysNothing() {
    assertThat(parse(MINIMAL + "topics:\n")).isEqualTo(parse(MINIMAL));
    assertThat(JobFile.parse(MINIMAL + "topics:\n", "job.yaml", List.of("topics.count=20")))
        .extracting(job -> job.topics().count())
        .isEqualTo("20");
  }

  @Test
  void offIsAChoiceAndNoBoolean() {
    Job job = parse(MINIMAL + "repair: {boilerplate: off}\nsegment: {new-words: off}\n");

    assertThat(job.segment().newWords()).isEqualTo(NewWordsMode.OFF);
    assertThat(job.repair().boilerplate()).isEqualTo(BoilerplateMode.OFF);
    assertThatThrownBy(() -> parse(MINIMAL + "segment: {new-words: on}\n"))
        .hasMessageContaining("Write one of learn, off");
  }

  @Test
  void settingsOverruleTheFile() {
    Job job =
        JobFile.parse(
            MINIMAL,
            "job.yaml",
            List.of("topics.count=20", "seed=7", "corpus.sources.0.path=other"));

    assertThat(job.topics().count()).isEqualTo("20");
    assertThat(job.seed()).isEqualTo(7);
    assertThat(job.corpus().sources().get(0).path()).isEqualTo("other");
  }

  @Test
  void settingsOverruleListsAndSectionsAsAWhole() {
    String file = MINIMAL + "segment: {dictionary: [a.txt, b.txt], stem: off}\nweigh:\n";

    Job job =
        JobFile.parse(
            file,
            "job.yaml",
            List.of(
                "segment.dictionary=[c.txt]",
                "weigh.keywords=3",
                "families={max-document-frequency: 7}"));

    assertThat(job.segment().dictionary()).containsExactly("c.txt");
    assertThat(job.segment().stem()).isEqualTo(parse(file).segment().stem());
    assertThat(job.weigh().keywords()).isEqualTo(3);
    assertThat(job.families().maxDocumentFrequency()).isEqualTo(7);
    assertThat(JobFile.parse(file, "job.yaml", List.of("segment.dictionary.1=d.txt")))
        .extracting(one -> one.segment().dictionary())
        .isEqualTo(List.of("a.txt", "d.txt"));
    assertThat(JobFile.parse(file, "job.yaml", List.of("segment={stem: off}")).segment())
        .extracting(SegmentConfig::dictionary)
        .isEqualTo(List.of());
  }

  @Test
  void theEffectiveJobIsAJobFileThatMeansTheSame() {
    Job job = JobFile.parse(MINIMAL, "job.yaml", List.of("seed=7"));

    assertThat(parse(JobFile.yaml(job))).isEqualTo(job);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sed: 1                        | job.yaml, line 5: there is no key sed.                  | Did you mean seed?
          topics: {cuont: 3}            | job.yaml, line 5: there is no key topics.cuont.         | Did you mean topics.count?
          zzzzzzzzz: 1                  | job.yaml, line 5: there is no key zzzzzzzzz.            | Keys there are: corpus, families
          seed: soon                    | job.yaml, line 5: seed is soon, of the wrong type.       | Write a whole number.
          seed: 1.5                     | job.yaml, line 5: seed                                  | Write a whole number.
          warehouse: [a]                | job.yaml, line 5: Duplicate                             | Keep one of the two.
          topics: 3                     | job.yaml, line 5: topics is 3, of the wrong type. | Write keys below it, each with its value.
          report: {period: fortnight}   | job.yaml, line 5: report.period is fortnight            | Write one of day, week, month, year
          history: ''                   | job.yaml, line 5: history is empty.                     | Write latest, none or the id of a run.
          'seed: [1'                    | job.yaml, line                                          | Correct the YAML there or just before it.
          """)
  void everyMistakeIsToldWithItsPlaceAndARemedy(String line, String problem, String remedy) {
    assertThatThrownBy(() -> parse(MINIMAL + line + "\n"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageStartingWith("[CONFIG_INVALID] ")
        .hasMessageContaining(problem)
        .hasMessageContaining(remedy)
        .extracting(e -> ((WenmaiException) e).code().exitStatus())
        .isEqualTo(3);
  }

  @Test
  void valuesOutOfRangeAreToldWithTheirPlace() {
    assertThatThrownBy(() -> parse(MINIMAL + "segment:\n  max-word-code-points: 0\n"))
        .hasMessageContaining("job.yaml, line 6: segment.max-word-code-points is 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delimiter: ab                 | line 7: csv.delimiter is ab   | Write one
          quote: x                      | line 7: csv.quote is x        | or none
          header: false                 | csv.columns is missing        | columns: [id, text]
          header: maybe                 | line 7: corpus.sources.0.csv.header | true or false
          delimeter: ';'                | line 7: there is no key       | csv.delimiter?
          """)
  void mistakesInTheDialectOfCsvAreTold(String line, String problem, String remedy) {
    String job =
        "warehouse: out\ncorpus:\n  sources:\n    - path: texts\n      name: a\n      csv:\n        ";

    assertThatThrownBy(() -> parse(job + line + "\n"))
        .hasMessageContaining(problem)
        .hasMessageContaining(remedy);
  }

  @Test
  void mistakesInSettingsNameTheSetting() {
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("seed=soon")))
        .hasMessageContaining("--set seed=soon: seed is soon, of the wrong type.");
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("seed")))
        .hasMessageContaining("--set seed cannot be applied: it has no '=' after a key.");
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("corpus.sources.5.path=x")))
        .hasMessageContaining("5 is no entry of a list of 1, counted from 0.");
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("corpus.sources.x=y")))
        .hasMessageContaining("x is no entry of a list of 1, counted from 0.");
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("warehouse.folder=x")))
        .hasMessageContaining("folder is below a value that has no keys.");
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("seed=[1")))
        .hasMessageContaining("--set seed=[1 cannot be applied: its value is no YAML.")
        .hasMessageContaining("Write it like --set topics.count=20.");
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("topics..count=3")))
        .hasMessageContaining("--set topics..count=3: there is no key topics.");
    assertThatThrownBy(() -> JobFile.parse(MINIMAL, "job.yaml", List.of("topcis.count=3")))
        .hasMessageContaining("--set topcis.count=3: there is no key topcis.")
        .hasMessageContaining("Did you mean topics?");
  }

  @Test
  void removedKeysAreStoppedWithAdvice() {
    assertThatThrownBy(() -> parse(MINIMAL + "spark: {master: local}\n"))
        .hasMessageContaining("job.yaml, line 5: spark is no longer a key.")
        .hasMessageContaining("spark-submit --conf, or into WENMAI_JAVA_OPTS");
  }

  @Test
  void adviceIsGivenForNestedRemovedKeys() throws Exception {
    JobErrors errors =
        new JobErrors(
            "job.yaml",
            KeyLines.of(new com.fasterxml.jackson.core.JsonFactory().createParser("")),
            List.of());
    assertThatThrownBy(
            () ->
                RemovedKeys.check(
                    JobFile.value("{a: {b: 1}}"), errors, Map.of("a.b", "Write c.", "a.x", "no")))
        .hasMessageContaining("a.b is no longer a key. Write c.");
  }

  @Test
  void aMissingFileIsAClearError() {
    assertThatThrownBy(() -> JobFile.read(Path.of("no/such/job.yaml"), List.of()))
        .hasMessageContaining("no/such/job.yaml cannot be read: there is no such file")
        .extracting(e -> ((WenmaiException) e).code())
        .isEqualTo(ErrorCode.CONFIG_UNREADABLE);
  }

  @Test
  void anEmptyFileIsAClearError() {
    assertThatThrownBy(() -> parse("")).hasMessageContaining("job.yaml holds no keys.");
    assertThatThrownBy(() -> parse("just text")).hasMessageContaining("job.yaml holds no keys.");
  }

  private static Job parse(String text) {
    return JobFile.parse(text, "job.yaml", List.of());
  }

  @Test
  void pathsAreRelativeToTheFileAndThoseOfSettingsToTheShell(@TempDir Path folder)
      throws IOException {
    Path job = Files.createDirectories(folder.resolve("jobs")).resolve("a.yaml");
    Files.writeString(
        job,
        """
        corpus:
          sources:
            - path: ../texts/*.{txt,md}
            - path: 2024
            - path: ~/notes
            - path: /absolute/茶館
            - path: hdfs://name-node/x
            - path: x
        segment: {dictionary: [names.txt, s3a://b/words]}
        """);
    String shell = Path.of("").toAbsolutePath().toString();

    Job read = JobFile.read(job, List.of("corpus.sources.5.path=../y"));

    assertThat(read.sourcePaths())
        .containsExactly(
            folder + "/texts/*.{txt,md}",
            folder + "/jobs/2024",
            System.getProperty("user.home") + "/notes",
            "/absolute/茶館",
            "hdfs://name-node/x",
            Path.of(shell).getParent() + "/y");
    assertThat(read.warehouse()).isEqualTo(folder + "/jobs/warehouse");
    assertThat(read.segment().dictionary())
        .containsExactly(folder + "/jobs/names.txt", "s3a://b/words");
    assertThat(JobFile.read(job, List.of("warehouse=w", "segment.dictionary=d")))
        .satisfies(set -> assertThat(set.warehouse()).isEqualTo(shell + "/w"))
        .satisfies(set -> assertThat(set.segment().dictionary()).containsExactly(shell + "/d"));
  }
}
