package org.harken.access.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.harken.access.Staff;
import org.harken.access.store.Houses;
import org.harken.platform.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Which passwords are good enough, and their hashes. */
@Service
public class Passwords {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  /** About a hundred million guesses: beyond any list of common passwords with its variations. */
  private static final double ENTROPY = 27;

  private final PasswordEncoder encoder;
  private final Houses houses;

  Passwords(PasswordEncoder encoder, Houses houses) {
    this.encoder = encoder;
    this.houses = houses;
  }

  /** The hash of a password that was found good enough; else {@code Refused}. */
  public String accepted(Staff staff, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw Refused.field("password", "Please use at least " + SHORTEST + " characters.");
    }
    if (password.length() > LONGEST) {
      throw Refused.field("password", "Please use at most " + LONGEST + " characters.");
    }
    if (isGuessable(staff, password)) {
      throw Refused.field(
          "password",
          "This password is easy to guess. A few unrelated words in a row are hard to guess and easy to keep in mind.");
    }
    return hash(password);
  }

  /** Without asking whether it is good enough: for practice accounts. */
  String hash(String password) {
    return encoder.encode(password);
  }

  private boolean isGuessable(Staff staff, String password) {
    List<Dictionary> dictionaries = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
    var own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
    for (String word : ownWords(staff)) {
      if (word.length() > 2) {
        own.addWord(word, 0);
      }
    }
    dictionaries.add(own.createDictionary());
    var configuration =
        new ConfigurationBuilder()
            .setLocale(Locale.ENGLISH)
            .setMinimumEntropy(ENTROPY)
            .setDictionaries(dictionaries)
            .createConfiguration();
    return !new Nbvcxz(configuration).estimate(password).isMinimumEntropyMet();
  }

  private List<String> ownWords(Staff staff) {
    List<String> words = new ArrayList<>(List.of("harken", "hospital", "patient", "relations"));
    String house = houses.facility(staff.facility()).map(one -> one.name()).orElse("");
    for (String source : List.of(staff.name(), staff.email(), house)) {
      words.add(source.toLowerCase(Locale.ROOT));
      words.addAll(List.of(source.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
    return words;
  }
}
