package org.harken.access.signin;

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
    return new Argon2PasswordEncoder(16, 32, 1, memory, passes);
  }
}
