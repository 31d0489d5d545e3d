package org.wenmai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: the rooms of docs/architecture.md, held by the build. */
@AnalyzeClasses(packages = "org.wenmai", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule textAndTopicsArePure =
      noClasses()
          .that()
          .resideInAnyPackage("org.wenmai.text..", "org.wenmai.topic..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.hadoop..",
              "scala..",
              "java.time..",
              "java.nio.file..",
              "org.wenmai.schema..",
              "org.wenmai.stage..",
              "org.wenmai.run..",
              "org.wenmai.job..",
              "org.wenmai.cli..",
              "org.wenmai.view..",
              "org.wenmai.quality..",
              "org.wenmai.report..");

  @ArchTest
  static final ArchRule stagesDoNotKnowEachOther =
      slices().matching("org.wenmai.stage.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule stagesImportDownwards =
      noClasses()
          .that()
          .resideInAPackage("org.wenmai.stage..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.wenmai.run..",
              "org.wenmai.job..",
              "org.wenmai.cli..",
              "org.wenmai.view..",
              "org.wenmai.quality..",
              "org.wenmai.report..",
              "org.wenmai.sql..");

  @ArchTest
  static final ArchRule reportsArePure =
      noClasses()
          .that()
          .resideInAPackage("org.wenmai.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..",
              "org.apache.hadoop..",
              "scala..",
              "org.wenmai.schema..",
              "org.wenmai.stage..",
              "org.wenmai.run..",
              "org.wenmai.job..",
              "org.wenmai.cli..");

  @ArchTest
  static final ArchRule schemaKnowsOnlyTypes =
      noClasses()
          .that()
          .resideInAPackage("org.wenmai.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.wenmai.stage..",
              "org.wenmai.run..",
              "org.wenmai.job..",
              "org.wenmai.cli..",
              "org.wenmai.text..",
              "org.wenmai.topic..",
              "org.wenmai.view..",
              "org.wenmai.report..");

  @ArchTest
  static final ArchRule viewAndQualityReadThePublishedTablesOnly =
      noClasses()
          .that()
          .resideInAnyPackage("org.wenmai.view..", "org.wenmai.quality..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.wenmai.stage..",
              "org.wenmai.run..",
              "org.wenmai.job..",
              "org.wenmai.cli..",
              "org.wenmai.text..",
              "org.wenmai.topic..");

  @ArchTest
  static final ArchRule functionsKnowNoRuns =
      noClasses()
          .that()
          .resideInAPackage("org.wenmai.sql..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.wenmai.run..",
              "org.wenmai.view..",
              "org.wenmai.quality..",
              "org.wenmai.report..");

  @ArchTest
  static final ArchRule nothingImportsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.wenmai.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.wenmai.cli..");

  @ArchTest
  static final ArchRule errorsKnowNobody =
      classes()
          .that()
          .resideInAPackage("org.wenmai.error..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.wenmai.error..", "org.jspecify..");

  @ArchTest
  static final ArchRule onlyTheMainClassEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.wenmai.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);
}
