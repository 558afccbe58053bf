package org.harken.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.access.store.Passkeys;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a device to sign and checks what it signed. What is asked lies in the database, so that any
 * node may hear the answer, and counts once.
 */
@Component
class Ceremony {

  /** Made when the first passkey is used, not while the house starts. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  }

  /** What a device is asked for. */
  enum Purpose {
    ADD,
    SIGN_IN,
    UNLOCK
  }

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CHALLENGE = 32;

  private final Passkeys passkeys;
  private final PasskeyPeople people;
  private final Clock clock;
  private final String url;

  Ceremony(
      Passkeys passkeys, PasskeyPeople people, Clock clock, @Value("${HARKEN_URL:}") String url) {
    this.passkeys = passkeys;
    this.people = people;
    this.clock = clock;
    this.url = url.strip().replaceFirst("/+$", "");
  }

  /** What the device needs to make a new passkey, as JSON. */
  String asksToAdd(HttpServletRequest request, UUID staff) {
    Bytes challenge = ask(Purpose.ADD, staff);
    return Json.MAPPER.writeValueAsString(
        at(request, challenge)
            .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(staff))));
  }

  /** What the device needs to show a passkey, as JSON; anybody's where nobody is named. */
  String asks(HttpServletRequest request, Purpose purpose, @Nullable UUID staff) {
    Bytes challenge = ask(purpose, staff);
    return Json.MAPPER.writeValueAsString(
        at(request, challenge)
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(
                    staff == null ? null : as(staff))));
  }

  void adds(HttpServletRequest request, UUID staff, String label, String answer) {
    refusing(
        () -> {
          PublicKeyCredential<AuthenticatorAttestationResponse> credential =
              Json.MAPPER.readValue(answer, new TypeReference<>() {});
          Bytes challenge =
              answered(credential.getResponse().getClientDataJSON().getBytes(), Purpose.ADD, staff);
          var operations = at(request, challenge);
          operations.registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  operations.createPublicKeyCredentialCreationOptions(
                      new ImmutablePublicKeyCredentialCreationOptionsRequest(as(staff))),
                  new RelyingPartyPublicKey(credential, label)));
          return staff;
        });
  }

  /** Whose passkey it was. */
  UUID shows(HttpServletRequest request, Purpose purpose, @Nullable UUID staff, String answer) {
    return refusing(
        () -> {
          PublicKeyCredential<AuthenticatorAssertionResponse> credential =
              Json.MAPPER.readValue(answer, new TypeReference<>() {});
          Bytes challenge =
              answered(credential.getResponse().getClientDataJSON().getBytes(), purpose, staff);
          var operations = at(request, challenge);
          var options =
              operations.createCredentialRequestOptions(
                  new ImmutablePublicKeyCredentialRequestOptionsRequest(
                      staff == null ? null : as(staff)));
          var person =
              operations.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
          UUID found = Passkeys.staff(person.getId());
          if (staff != null && !staff.equals(found)) {
            throw new IllegalArgumentException("another person's passkey");
          }
          return found;
        });
  }

  private interface Work {
    UUID done();
  }

  private static UUID refusing(Work work) {
    try {
      return work.done();
    } catch (Refused refusal) {
      throw refusal;
    } catch (RuntimeException notIt) {
      throw new Refused("This passkey did not work here. Please try again, or use another way.");
    }
  }

  private Bytes ask(Purpose purpose, @Nullable UUID staff) {
    byte[] challenge = new byte[CHALLENGE];
    RANDOM.nextBytes(challenge);
    passkeys.ask(challenge, purpose.name(), staff, clock.instant().plus(PATIENCE));
    return new Bytes(challenge);
  }

  private Bytes answered(byte[] clientData, Purpose purpose, @Nullable UUID staff) {
    JsonNode says = Json.MAPPER.readTree(new String(clientData, StandardCharsets.UTF_8));
    byte[] challenge = Base64.getUrlDecoder().decode(says.path("challenge").asString());
    if (!passkeys.answered(challenge, purpose.name(), staff, clock.instant())) {
      throw new IllegalArgumentException("not asked, or too long ago");
    }
    return new Bytes(challenge);
  }

  private Webauthn4JRelyingPartyOperations at(HttpServletRequest request, Bytes challenge) {
    URI here = URI.create(url.isEmpty() ? asked(request) : url);
    String origin =
        here.getScheme()
            + "://"
            + here.getHost()
            + (here.getPort() < 0 ? "" : ":" + here.getPort());
    var operations =
        new Webauthn4JRelyingPartyOperations(
            people,
            passkeys,
            PublicKeyCredentialRpEntity.builder().id(here.getHost()).name("Harken").build(),
            Set.of(origin));
    operations.setCustomizeCreationOptions(
        options ->
            options
                .challenge(challenge)
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
    operations.setCustomizeRequestOptions(
        options ->
            options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  /** Without a public address, passkeys are for one's own machine. */
  private static String asked(HttpServletRequest request) {
    if (!request.getServerName().equals("localhost")) {
      throw new Refused(
          "Passkeys need the public address of Harken. Please ask whoever runs it to set HARKEN_URL.");
    }
    boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://localhost" + (usual ? "" : ":" + request.getServerPort());
  }

  private static Authentication as(UUID staff) {
    return UsernamePasswordAuthenticationToken.authenticated(staff.toString(), null, List.of());
  }
}
