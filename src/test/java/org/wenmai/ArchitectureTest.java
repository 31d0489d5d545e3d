package org.wenmai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may import whom: the picture in docs/architecture.md, held by the build. */
@AnalyzeClasses(packages = "org.wenmai", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] SPARK = {
    "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala.."
  };

  @ArchTest
  static final ArchRule importsRunDownwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.wenmai..")
          .layer("cli")
          .definedBy("org.wenmai.cli..")
          .layer("engine")
          .definedBy("org.wenmai.engine..")
          .layer("sql")
          .definedBy("org.wenmai.sql..")
          .layer("report")
          .definedBy("org.wenmai.report..")
          .layer("quality")
          .definedBy("org.wenmai.quality..")
          .layer("warehouse")
          .definedBy("org.wenmai.warehouse..")
          .layer("job")
          .definedBy("org.wenmai.job..")
          .layer("topics")
          .definedBy("org.wenmai.topics..")
          .layer("terms.stages")
          .definedBy("org.wenmai.terms.statistics..", "org.wenmai.terms.variants..")
          .layer("dedup")
          .definedBy(
              "org.wenmai.dedup",
              "org.wenmai.dedup.alignment..",
              "org.wenmai.dedup.candidates..",
              "org.wenmai.dedup.families..",
              "org.wenmai.dedup.history..",
              "org.wenmai.dedup.verification..")
          .layer("sketch")
          .definedBy("org.wenmai.dedup.sketch..")
          .layer("source")
          .definedBy("org.wenmai.source..")
          .layer("document")
          .definedBy("org.wenmai.document..")
          .layer("terms")
          .definedBy("org.wenmai.terms")
          .layer("corpus")
          .definedBy("org.wenmai.corpus..")
          .layer("schema")
          .definedBy("org.wenmai.schema..")
          .layer("text")
          .definedBy("org.wenmai.text..")
          .layer("error")
          .definedBy("org.wenmai.error..")
          .layer("hash")
          .definedBy("org.wenmai.hash..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("sql")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "engine")
          .whereLayer("quality")
          .mayOnlyBeAccessedByLayers("engine")
          .whereLayer("warehouse")
          .mayOnlyBeAccessedByLayers("cli", "engine", "report")
          .whereLayer("job")
          .mayOnlyBeAccessedByLayers("cli", "engine", "sql")
          .whereLayer("topics")
          .mayOnlyBeAccessedByLayers("engine", "job")
          .whereLayer("terms.stages")
          .mayOnlyBeAccessedByLayers("engine", "job")
          .whereLayer("dedup")
          .mayOnlyBeAccessedByLayers("engine", "job")
          .whereLayer("sketch")
          .mayOnlyBeAccessedByLayers("dedup", "document", "sql")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers("engine", "job")
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers("engine", "job", "sql", "source", "dedup", "terms.stages")
          .whereLayer("terms")
          .mayOnlyBeAccessedByLayers("engine", "topics", "terms.stages", "document")
          .whereLayer("corpus")
          .mayOnlyBeAccessedByLayers(
              "engine", "topics", "terms.stages", "terms", "dedup", "document");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.wenmai.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule textAndModelsArePure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.wenmai.text..",
              "org.wenmai.topics.model..",
              "org.wenmai.dedup.sketch..",
              "org.wenmai.dedup.alignment..",
              "org.wenmai.dedup.families.model..",
              "org.wenmai.report.comparison..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.time..", "java.nio.file..", "org.wenmai.schema..")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK);

  @ArchTest
  static final ArchRule pagesArePure =
      noClasses()
          .that()
          .resideInAPackage("org.wenmai.report.html..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.wenmai.schema..", "org.wenmai.engine..", "org.wenmai.job..")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK);

  @ArchTest
  static final ArchRule errorsKnowNobody =
      classes()
          .that()
          .resideInAPackage("org.wenmai.error..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.wenmai.error..", "org.jspecify..");

  @ArchTest
  static final ArchRule hashesKnowNobody =
      classes()
          .that()
          .resideInAPackage("org.wenmai.hash..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.wenmai.hash..", "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheMainClassEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.wenmai.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  /** A class says what it is without its package. */
  @ArchTest
  static void simpleNamesAreUnique(JavaClasses classes) {
    Map<String, List<String>> byName =
        classes.stream()
            .filter(its -> its.isTopLevelClass() && !its.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    byName.values().removeIf(names -> names.size() == 1);

    assertThat(byName).isEmpty();
  }
}
