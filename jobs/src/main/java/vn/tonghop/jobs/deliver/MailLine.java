package vn.tonghop.jobs.deliver;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.core.NestedExceptionUtils;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.intake.source.Trust;

/** One connection to the mail server: opened for the first letter, then used for all of a round. */
final class MailLine implements AutoCloseable {

  /** What the server made of a letter. */
  record Answer(Kind kind, String text) {
    enum Kind {
      TAKEN,
      LATER,
      REFUSED
    }
  }

  private static final int PERMANENT = 500;

  private final MailSettings settings;
  private final Session session;
  private final Transport transport;
  private boolean dead;

  MailLine(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
    try {
      this.transport = session.getTransport("smtp");
    } catch (MessagingException e) {
      throw new IllegalStateException("Jakarta Mail always has SMTP", e);
    }
  }

  Session session() {
    return session;
  }

  /** Whether the server has stopped answering in this round. */
  boolean isDead() {
    return dead;
  }

  /** Hands a letter over; troubles are answers, so that the caller can keep them. */
  Answer send(MimeMessage message) {
    if (!transport.isConnected()) {
      try {
        connect();
      } catch (MessagingException e) {
        dead = true;
        return new Answer(Answer.Kind.LATER, explainConnecting(e));
      }
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Answer(Answer.Kind.TAKEN, "taken");
    } catch (SendFailedException e) {
      return judge(e);
    } catch (MessagingException e) {
      dead = true;
      return new Answer(Answer.Kind.LATER, "the line broke while sending: " + withCause(e));
    }
  }

  private void connect() throws MessagingException {
    if (settings.username().isEmpty()) {
      transport.connect(settings.host(), settings.actualPort(), null, null);
    } else {
      transport.connect(
          settings.host(),
          settings.actualPort(),
          settings.username(),
          settings.actualPassword().value());
    }
  }

  private String explainConnecting(MessagingException e) {
    return e instanceof AuthenticationFailedException
        ? "the mail server %s refuses the sign-in of %s"
            .formatted(settings.host(), settings.username())
        : "no line to the mail server %s:%d: %s"
            .formatted(settings.host(), settings.actualPort(), withCause(e));
  }

  private static String withCause(MessagingException e) {
    Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
    return Failure.said(e) + (root == e ? "" : " (" + Failure.said(root) + ")");
  }

  /** A part of the addresses may have been taken: then the letter is out and is not sent again. */
  private static Answer judge(SendFailedException e) {
    String why = explain(e);
    if (e.getValidSentAddresses() != null && e.getValidSentAddresses().length > 0) {
      return new Answer(Answer.Kind.TAKEN, "taken, but not for all: " + why);
    }
    return new Answer(isPermanent(e) ? Answer.Kind.REFUSED : Answer.Kind.LATER, why);
  }

  private static String explain(SendFailedException e) {
    String addresses =
        e.getInvalidAddresses() == null
            ? ""
            : Arrays.stream(e.getInvalidAddresses())
                .map(Address::toString)
                .collect(Collectors.joining(", "));
    return "%s %s".formatted(reason(e), addresses).strip();
  }

  private static String reason(MessagingException e) {
    MessagingException last = e;
    while (last.getNextException() instanceof MessagingException next) {
      last = next;
    }
    return Failure.said(last);
  }

  /** The server's codes from 500 on are final; below, it asks to come again (RFC 5321, 4.2.1). */
  private static boolean isPermanent(SendFailedException e) {
    int code = 0;
    for (Exception next = e;
        next instanceof MessagingException m && next != null;
        next = m.getNextException()) {
      code = Math.max(code, codeOf(m));
    }
    return code >= PERMANENT;
  }

  private static int codeOf(MessagingException e) {
    if (e instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (e instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return e instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    String answerMillis = Long.toString(settings.answerWithin().toMillis());
    properties.put(
        "mail.smtp.connectiontimeout", Long.toString(settings.connectWithin().toMillis()));
    properties.put("mail.smtp.timeout", answerMillis);
    properties.put("mail.smtp.writetimeout", answerMillis);
    properties.put("mail.smtp.sendpartial", "true");
    properties.put("mail.smtp.from", settings.from());
    properties.put("mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
    switch (settings.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case IMPLICIT -> properties.put("mail.smtp.ssl.enable", "true");
    }
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (!settings.trustFile().isEmpty()) {
      properties.put(
          "mail.smtp.ssl.socketFactory",
          new Trust.OfFile(Path.of(settings.trustFile())).context().getSocketFactory());
    }
    return properties;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // Every letter has had its answer; a farewell that fails changes nothing.
    }
  }
}
