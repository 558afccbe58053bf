package org.harken.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void keepsAPlainName() {
    assertThat(FileName.safe("Carta de mamá.pdf", List.of("pdf"))).isEqualTo("Carta de mamá.pdf");
  }

  @Test
  void dropsFolders() {
    assertThat(FileName.safe("../../etc/passwd.txt", List.of("txt"))).isEqualTo("passwd.txt");
    assertThat(FileName.safe("C:\\photos\\ward.JPG", List.of("jpg"))).isEqualTo("ward.jpg");
  }

  @Test
  void dropsControlAndDirectionCharacters() {
    assertThat(FileName.safe("a\u0000b\r\n\u202Efdp.pdf", List.of("pdf"))).isEqualTo("abfdp.pdf");
  }

  @Test
  void givesTheEndingTheContentAsksFor() {
    assertThat(FileName.safe("run.exe", List.of("png"))).isEqualTo("run.exe.png");
    assertThat(FileName.safe("photo", List.of("jpg", "jpeg"))).isEqualTo("photo.jpg");
  }

  @Test
  void isNeverEmptyAndNeverLong() {
    assertThat(FileName.safe("", List.of("pdf"))).isEqualTo("file.pdf");
    assertThat(FileName.safe("....", List.of("pdf"))).isEqualTo("file.pdf");
    assertThat(FileName.safe("é".repeat(500) + ".pdf", List.of("pdf")))
        .hasSize(121)
        .endsWith(".pdf");
  }
}
