package org.harken.access.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organisation as read within the last two seconds. What changes on this node counts at once,
 * on other nodes after two seconds. Who is signed in is never asked here.
 */
@Component
public class Recent {

  private static final Duration AT_MOST = Duration.ofSeconds(2);

  private record Key(Class<?> kind, UUID id) {}

  private final Cache<Key, Object> known =
      Caffeine.newBuilder().expireAfterWrite(AT_MOST).maximumSize(10_000).build();

  /** What is known by this id; what is not there is asked for again every time. */
  public <T> Optional<T> find(Class<T> kind, UUID id, Function<UUID, Optional<T>> reading) {
    var key = new Key(kind, id);
    Object before = known.getIfPresent(key);
    if (before != null) {
      return Optional.of(kind.cast(before));
    }
    Optional<T> read = reading.apply(id);
    read.ifPresent(value -> known.put(key, value));
    return read;
  }

  /** Something changed: nothing is known any more, now and once the running transaction ended. */
  void forget() {
    known.invalidateAll();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              known.invalidateAll();
            }
          });
    }
  }
}
