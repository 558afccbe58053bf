package org.harken.competency.training;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What hangs at the door: the code of now, as a QR code and to be typed. The screen has an address
 * of its own, so that the computer of a seminar room needs nobody signed in.
 */
@Component
class Screen {

  /** The code of now. */
  public record Shown(Session session, String code, String address, int size, String path) {}

  private final Sessions sessions;
  private final DoorRules rules;
  private final Clock clock;
  private final String url;

  Screen(Sessions sessions, DoorRules rules, Clock clock, @Value("${HARKEN_URL:}") String url) {
    this.sessions = sessions;
    this.rules = rules;
    this.clock = clock;
    this.url = url.replaceAll("/+$", "");
  }

  /** The key of the screen of a session whose door is open. */
  Optional<String> key(Session session) {
    return sessions.doors(clock.instant().minus(rules.shutsAfter())).stream()
        .filter(door -> door.session().equals(session.id()))
        .map(door -> key(door.secret()))
        .findFirst();
  }

  Optional<String> code(Session session) {
    Instant now = clock.instant();
    return sessions.doors(now.minus(rules.shutsAfter())).stream()
        .filter(door -> door.session().equals(session.id()))
        .map(door -> rules.code(door.secret()).at(now))
        .findFirst();
  }

  Optional<Shown> shown(String key) {
    Instant now = clock.instant();
    return sessions.doors(now.minus(rules.shutsAfter())).stream()
        .filter(door -> java.security.MessageDigest.isEqual(bytes(key(door.secret())), bytes(key)))
        .findFirst()
        .flatMap(
            door ->
                sessions
                    .find(door.session())
                    .map(session -> shown(session, rules.code(door.secret()).at(now))));
  }

  private Shown shown(Session session, String code) {
    String address = base() + "/attend/" + code;
    try {
      BitMatrix squares =
          new QRCodeWriter()
              .encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
      var path = new StringBuilder();
      for (int y = 0; y < squares.getHeight(); y++) {
        for (int x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new Shown(session, code, address, squares.getWidth(), path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalStateException(tooLong);
    }
  }

  private String base() {
    return url.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : url;
  }

  private static String key(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes("screen")), 0, 20);
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
