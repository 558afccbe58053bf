package org.harken.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent recent = new Recent();
  private final AtomicInteger read = new AtomicInteger();
  private final UUID id = UUID.randomUUID();

  @Test
  void readsOnceUntilSomethingChanges() {
    assertThat(name()).contains("read 1");
    assertThat(name()).contains("read 1");
    recent.forget();
    assertThat(name()).contains("read 2");
  }

  @Test
  void whatIsNotThereIsAskedForAgain() {
    assertThat(recent.find(String.class, id, any -> Optional.empty())).isEmpty();
    assertThat(name()).contains("read 1");
  }

  private Optional<String> name() {
    return recent.find(String.class, id, any -> Optional.of("read " + read.incrementAndGet()));
  }
}
