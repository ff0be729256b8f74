package vn.tonghop.jobs.deliver;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;

/** Puts a letter into words and into MIME: UTF-8 throughout, attachments under their own names. */
record Envelope(MailSettings settings, Session session, Clock clock) {

  private static final String UTF_8 = "UTF-8";

  /**
   * Composes a letter.
   *
   * @throws Failure if the letter cannot be put together: a value or a file is missing, an address
   *     is none
   */
  MimeMessage compose(Letter letter, List<String> addresses) {
    List<Path> attached = attached(letter);
    Map<String, String> values = new HashMap<>(letter.values());
    values.put("recipient_name_vi", letter.recipient().nameVi());
    values.put("sender_name_vi", settings.senderName());
    values.put("attachments_text", attachmentsText(letter, attached));
    Template words = Template.of(letter.kind()).with(values);
    try {
      MimeMessage message = new Numbered(session, letter.messageId());
      message.setFrom(new InternetAddress(settings.from(), settings.senderName(), UTF_8));
      for (String address : addresses) {
        message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
      }
      message.setSubject(words.subject(), UTF_8);
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setContent(parts(words.body(), attached));
      message.saveChanges();
      return message;
    } catch (MessagingException | IOException e) {
      throw new Failure(
          "Cannot compose letter %s to %s: %s"
              .formatted(letter.event(), letter.recipient().code(), e.getMessage()),
          e);
    }
  }

  private static MimeMultipart parts(String body, List<Path> attached)
      throws MessagingException, IOException {
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(body, UTF_8);
    parts.addBodyPart(text);
    for (Path file : attached) {
      MimeBodyPart part = new MimeBodyPart();
      part.attachFile(file.toFile());
      part.setFileName(MimeUtility.encodeText(file.getFileName().toString(), UTF_8, "B"));
      parts.addBodyPart(part);
    }
    return parts;
  }

  /** The attachments that fit, taken in order. */
  private List<Path> attached(Letter letter) {
    List<Path> fitting = new ArrayList<>();
    long room = settings.attachAtMostBytes();
    for (Path file : letter.attachments()) {
      long size = size(file);
      if (size <= room) {
        room -= size;
        fitting.add(file);
      }
    }
    return fitting;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new Failure("Cannot attach %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private String attachmentsText(Letter letter, List<Path> attached) {
    StringBuilder text = new StringBuilder();
    if (!attached.isEmpty()) {
      text.append("Tệp gửi kèm: ").append(names(attached)).append(".\n");
    }
    List<Path> left = new ArrayList<>(letter.attachments());
    left.removeAll(attached);
    if (!left.isEmpty()) {
      text.append("Tệp không gửi kèm được do dung lượng lớn: ").append(names(left)).append(".\n");
      if (letter.kind() == Letter.Kind.EDITION && !settings.editionsAddress().isEmpty()) {
        text.append("Địa chỉ xem và tải về: ").append(settings.editionsAddress()).append("\n");
      }
    }
    return text.toString();
  }

  private static String names(List<Path> files) {
    return files.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(", "));
  }

  /** A message that keeps the number it was given instead of making one up. */
  private static final class Numbered extends MimeMessage {
    private final String messageId;

    Numbered(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
