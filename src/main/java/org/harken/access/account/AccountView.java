package org.harken.access.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harken.access.Staff;
import org.harken.access.model.PermissionWords;
import org.harken.access.store.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the account page shows.
 *
 * @param permissions what a new token may hold, permission to words
 * @param owner of a facility, whose access they look through every quarter
 * @param secret of a token made just now; empty otherwise
 * @param faults sentences by the name of the field
 */
public record AccountView(
    String name,
    String email,
    String title,
    Map<String, String> permissions,
    List<TokenLine> tokens,
    List<VisitLine> visits,
    boolean owner,
    String secret,
    String news,
    String tokenName,
    Map<String, String> faults) {

  /** One token in words. */
  public record TokenLine(String id, String name, String may, String until, String used) {}

  /** One place where the person is signed in, in words. */
  public record VisitLine(
      String id, String device, String address, String how, String used, boolean here) {}

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  static AccountView of(
      Staff staff, ZoneId zone, Set<String> permissions, List<Tokens.Token> tokens) {
    List<TokenLine> lines =
        tokens.stream()
            .map(
                token ->
                    new TokenLine(
                        token.id().toString(),
                        token.name(),
                        String.join(", ", PermissionWords.of(token.permissions()).values()),
                        day(token.expiresAt(), zone, "No end"),
                        day(token.lastUsedAt(), zone, "Never used")))
            .toList();
    return new AccountView(
        staff.name(),
        staff.email(),
        staff.title(),
        PermissionWords.of(permissions),
        lines,
        List.of(),
        false,
        "",
        "",
        "",
        Map.of());
  }

  AccountView withVisits(List<VisitLine> known, boolean ownsFacility) {
    return new AccountView(
        name,
        email,
        title,
        permissions,
        tokens,
        known,
        ownsFacility,
        secret,
        news,
        tokenName,
        faults);
  }

  AccountView withSecret(String fresh) {
    return new AccountView(
        name, email, title, permissions, tokens, visits, owner, fresh, news, "", faults);
  }

  AccountView withNews(String sentence) {
    return new AccountView(
        name, email, title, permissions, tokens, visits, owner, secret, sentence, "", faults);
  }

  AccountView withFaults(String typedName, Map<String, String> found) {
    return new AccountView(
        name, email, title, permissions, tokens, visits, owner, secret, news, typedName, found);
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  private static String day(@Nullable Instant moment, ZoneId zone, String otherwise) {
    return moment == null ? otherwise : DAY.format(moment.atZone(zone));
  }
}
