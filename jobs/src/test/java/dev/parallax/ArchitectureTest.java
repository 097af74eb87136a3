package dev.parallax;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.parallax.jobs.Job;
import java.net.URL;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The layers: what may know what. Each rule fails in {@code check}, naming what breaks it. */
class ArchitectureTest {
  private static final String[] PLAIN = {
    "dev.parallax.text..",
    "dev.parallax.extract..",
    "dev.parallax.outlet..",
    "dev.parallax.language..",
    "dev.parallax.attribution..",
    "dev.parallax.actor..",
    "dev.parallax.sentiment..",
    "dev.parallax.framing..",
    "dev.parallax.measure.."
  };

  private static final JavaClasses PARALLAX =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.parallax");

  @Test
  void textRulesAndMeasuresKnowNoSparkAndNothingOutsideTheJar() {
    noClasses()
        .that()
        .resideInAnyPackage(PLAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..",
            "org.apache.hadoop..",
            "java.net.http..",
            "dev.parallax.table..",
            "dev.parallax.spark..",
            "dev.parallax.jobs..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Files.class)
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callConstructor(Random.class)
        .check(PARALLAX);
  }

  @Test
  void tablesKnowColumnsAndTypesButNoSessionAndNoPath() {
    noClasses()
        .that()
        .resideInAPackage("dev.parallax.table..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.spark.sql.SparkSession")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hadoop..", "dev.parallax.spark..", "dev.parallax.jobs..")
        .check(PARALLAX);
  }

  @Test
  void onlyTheTableStoreWritesTables() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.parallax.spark.StagedTables")
        .and()
        .doNotHaveFullyQualifiedName("dev.parallax.spark.KeptRows")
        .and()
        .resideOutsideOfPackage("dev.parallax.jobs.bench..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.spark.sql.DataFrameWriter")
        .check(PARALLAX);
  }

  @Test
  void jobsAreCalledJobs() {
    classes()
        .that()
        .areAssignableTo(Job.class)
        .should()
        .haveSimpleNameEndingWith("Job")
        .check(PARALLAX);
  }
}
