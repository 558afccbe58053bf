package org.harken.correspondence.letters;

import org.harken.correspondence.model.Composition;
import org.harken.correspondence.model.LetterCheck;
import org.harken.correspondence.model.Phrases;
import org.harken.correspondence.model.Readability;
import org.harken.correspondence.model.RiskWords;
import org.harken.correspondence.model.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of letters with their data files read in. */
@Configuration(proxyBeanMethods = false)
class Rules {

  @Bean
  Templates letterTemplates() {
    return Templates.load();
  }

  @Bean
  Composition letterComposition(Templates templates) {
    return new Composition(templates);
  }

  @Bean
  RiskWords riskWords() {
    return new RiskWords(Phrases.forRiskReview());
  }

  @Bean
  LetterCheck letterCheck() {
    return new LetterCheck(Phrases.load(), Readability.load());
  }
}
