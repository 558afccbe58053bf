package org.harken.access.signin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id; its cost is a setting (OWASP's 19 MiB and two passes unless said otherwise). */
@Configuration(proxyBeanMethods = false)
class PasswordHashing {

  @Bean
  PasswordEncoder passwordEncoder(
      @Value("${harken.password.memory-kib:19456}") int memory,
      @Value("${harken.password.passes:2}") int passes) {
    return new OfWholeCharacters(new Argon2PasswordEncoder(16, 32, 1, memory, passes));
  }

  /** Half of a character, which no keyboard makes, is a wrong password and no fault of ours. */
  private record OfWholeCharacters(PasswordEncoder inner) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
      return inner.encode(whole(raw));
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
      return inner.matches(whole(raw), encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
      return inner.upgradeEncoding(encoded);
    }

    private static @Nullable CharSequence whole(@Nullable CharSequence raw) {
      return raw == null
          ? null
          : new String(raw.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
  }
}
