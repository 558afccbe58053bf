package org.harken.interop.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A W3C status list, read as another house reads it. */
class StatusListsTest {

  /** As the specification says it, with nothing of ours. */
  static byte[] decoded(String list) throws IOException {
    assertThat(list).startsWith("u").doesNotContain("=", "+", "/");
    byte[] zipped = Base64.getUrlDecoder().decode(list.substring(1));
    try (var unzip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return unzip.readAllBytes();
    }
  }

  static boolean isSet(byte[] list, int index) {
    return (list[index / 8] >> (7 - index % 8) & 1) == 1;
  }

  @Test
  void theLeftmostBitOfTheFirstByteIsTheFirst() throws IOException {
    byte[] list = decoded(StatusLists.encoded(List.of(0, 7, 8, 131_071)));
    assertThat(list).hasSize(16 * 1024);
    assertThat(list[0]).isEqualTo((byte) 0b1000_0001);
    assertThat(list[1]).isEqualTo((byte) 0b1000_0000);
    assertThat(list[list.length - 1]).isEqualTo((byte) 1);
    assertThat(BitSet.valueOf(list).cardinality()).isEqualTo(4);
    assertThat(isSet(list, 7)).isTrue();
    assertThat(isSet(list, 9)).isFalse();
  }

  @Test
  void anEmptyListIsWholeToo() throws IOException {
    assertThat(decoded(StatusLists.encoded(List.of()))).hasSize(16 * 1024).containsOnly(0);
  }

  @Test
  void anEntryNamesListPlaceAndPurpose() {
    UUID house = new UUID(1, 2);
    var entry =
        StatusLists.entry(
            new BadgeAddress("https://house.example"), house, new StatusLists.Place(3, 94_567));
    String list = "https://house.example/badges/status-lists/" + house + "/3";
    assertThat(entry)
        .containsEntry("type", "BitstringStatusListEntry")
        .containsEntry("statusPurpose", "revocation")
        .containsEntry("statusListIndex", "94567")
        .containsEntry("statusListCredential", list)
        .containsEntry("id", list + "#94567");
  }
}
