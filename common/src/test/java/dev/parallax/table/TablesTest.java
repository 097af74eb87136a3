package dev.parallax.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void tablesMdIsWhatTheTableClassesSay() throws IOException {
    Path page = Path.of(System.getProperty("parallax.root"), "common", "TABLES.md");
    assertThat(Tables.markdown())
        .as("regenerate with: jobs/bin/parallax tables --markdown > common/TABLES.md")
        .isEqualTo(Files.readString(page, StandardCharsets.UTF_8));
  }

  @Test
  void everyColumnHasAMeaningAndAPlainLowerCaseName() {
    for (Table table : Tables.ALL) {
      for (StructField field : table.schema().fields()) {
        assertThat(field.getComment().get()).as(table.name() + "." + field.name()).isNotBlank();
        assertThat(field.name()).isEqualTo(field.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  @Test
  void noColumnHasATypeThatBiToolsCannotRead() {
    for (Table table : Tables.ALL) {
      for (StructField field : table.schema().fields()) {
        assertThat(field.dataType())
            .as(table.name() + "." + field.name())
            .isIn(
                DataTypes.StringType,
                DataTypes.IntegerType,
                DataTypes.LongType,
                DataTypes.DoubleType,
                DataTypes.BooleanType,
                DataTypes.DateType,
                DataTypes.TimestampType);
      }
    }
  }
}
