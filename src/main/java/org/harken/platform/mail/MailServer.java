package org.harken.platform.mail;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server of the house, where one is set up. */
@Component
class MailServer {

  private final String host;
  private final String from;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  MailServer(
      @Value("${spring.mail.host:${HARKEN_SMTP_HOST:}}") String host,
      @Value("${spring.mail.port:${HARKEN_SMTP_PORT:25}}") int port,
      @Value("${spring.mail.username:${HARKEN_SMTP_USER:}}") String user,
      @Value("${spring.mail.password:${HARKEN_SMTP_PASSWORD:}}") String password,
      @Value("${HARKEN_SMTP_STARTTLS:optional}") String startTls,
      @Value("${HARKEN_MAIL_FROM:patient-relations@localhost}") String from) {
    this.host = host.strip();
    this.from = from;
    sender.setHost(this.host);
    sender.setPort(port);
    sender.setDefaultEncoding("UTF-8");
    if (!user.isBlank()) {
      sender.setUsername(user);
      sender.setPassword(password);
    }
    Properties settings = sender.getJavaMailProperties();
    settings.put("mail.smtp.auth", String.valueOf(!user.isBlank()));
    settings.put("mail.smtp.starttls.enable", String.valueOf(!"off".equals(startTls)));
    settings.put("mail.smtp.starttls.required", String.valueOf("required".equals(startTls)));
    settings.put("mail.smtp.connectiontimeout", "10000");
    settings.put("mail.smtp.timeout", "30000");
    settings.put("mail.smtp.writetimeout", "30000");
  }

  boolean isSetUp() {
    return !host.isEmpty();
  }

  String from() {
    return from;
  }

  JavaMailSender sender() {
    return sender;
  }
}
