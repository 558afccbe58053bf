package org.harken.access.signin;

import java.nio.charset.StandardCharsets;
import org.harken.platform.Refused;
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
    return new OnlyText(new Argon2PasswordEncoder(16, 32, 1, memory, passes));
  }

  /** Half a character, as no keyboard writes it, is nobody's password. */
  private record OnlyText(PasswordEncoder inner) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      if (password != null && !isText(password)) {
        throw Refused.field("password", "A character of this password is broken. Please type it.");
      }
      return inner.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      return (password == null || isText(password)) && inner.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
      return inner.upgradeEncoding(hash);
    }

    private static boolean isText(CharSequence password) {
      return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }
  }
}
