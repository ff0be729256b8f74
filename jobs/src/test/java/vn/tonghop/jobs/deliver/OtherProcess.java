package vn.tonghop.jobs.deliver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.warehouse.home.DataHome;

/** Another process at work on the same home: posts the first receipts to a mail server. */
final class OtherProcess {

  private OtherProcess() {}

  static ProcessBuilder posting(DataHome home, int port, int letters) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            OtherProcess.class.getName(),
            home.root().toString(),
            Integer.toString(port),
            Integer.toString(letters))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  public static void main(String[] arguments) {
    Desk desk = new Desk(new DataHome(Path.of(arguments[0])));
    MailSettings settings = Desk.settings(Integer.parseInt(arguments[1]), "answer-within", "60s");
    List<Letter> letters =
        IntStream.range(0, Integer.parseInt(arguments[2])).mapToObj(Desk::receipt).toList();
    desk.office(settings, Duration.ZERO).post(letters);
  }
}
