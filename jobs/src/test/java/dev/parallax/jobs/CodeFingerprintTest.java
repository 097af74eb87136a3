package dev.parallax.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFingerprintTest {
  @TempDir Path folder;

  @Test
  void aJarAndTheFolderItWasMadeFromAreTheSameCodeAndOneOtherByteIsNot() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/model"));
    Files.writeString(classes.resolve("weights"), "0.25");
    Path jar = folder.resolve("code.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("model/"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("model/weights"));
      zip.write("0.25".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    String code = CodeFingerprint.of(folder.resolve("classes"));
    assertThat(CodeFingerprint.of(jar)).isEqualTo(code);
    Files.writeString(classes.resolve("weights"), "0.26");
    assertThat(CodeFingerprint.of(folder.resolve("classes"))).isNotEqualTo(code);
  }
}
