package org.harken.access.secondstep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.harken.platform.web.QrDrawing;

/**
 * What the page of one-time codes shows.
 *
 * @param key the secret as letters, while it is being set up; empty otherwise
 * @param recoveryCodes made just now; empty otherwise
 * @param faults sentences by the name of the form
 */
public record CodeView(
    boolean on,
    boolean demanded,
    String key,
    QrDrawing drawing,
    List<String> recoveryCodes,
    int recoveryCodesLeft,
    Map<String, String> faults) {

  public String fault(String form) {
    return faults.getOrDefault(form, "");
  }

  /** The key in groups of four, to be typed by hand. */
  public String spacedKey() {
    return key.replaceAll("(.{4})(?!$)", "$1 ");
  }

  static String address(String email, String key) {
    return "otpauth://totp/Harken:%s?secret=%s&issuer=Harken"
        .formatted(URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20"), key);
  }
}
