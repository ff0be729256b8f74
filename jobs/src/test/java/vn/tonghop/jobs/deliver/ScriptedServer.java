package vn.tonghop.jobs.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server of few words for the troubles that a proper one does not make: it answers commands
 * by a script, and can break the line or fall silent where the script says so.
 */
final class ScriptedServer implements AutoCloseable {

  static final String BREAK_THE_LINE = "(break the line)";
  static final String SAY_NOTHING = "(say nothing)";
  private static final String END_OF_LETTER = ".";

  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Map<String, String> script;
  private final SSLContext tls;
  final List<String> commands = new CopyOnWriteArrayList<>();
  final CountDownLatch fellSilent = new CountDownLatch(1);

  /**
   * @param script the answer to a command that starts with the key; else 250
   */
  ScriptedServer(Map<String, String> script, SSLContext tls) throws IOException {
    this.script = Map.copyOf(script);
    this.tls = tls;
    Thread thread = new Thread(this::serve, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        converse(line);
      } catch (IOException e) {
        commands.add("(the line ended)");
      }
    }
  }

  private void converse(Socket line) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    if (!(line instanceof SSLSocket)) {
      say(line, "220 scripted");
    }
    boolean letter = false;
    for (String said = in.readLine(); said != null; said = in.readLine()) {
      if (letter && !said.equals(END_OF_LETTER)) {
        continue;
      }
      letter = false;
      commands.add(said);
      if (said.equals("STARTTLS")) {
        say(line, "220 go ahead");
        SSLSocket secured =
            (SSLSocket) tls.getSocketFactory().createSocket(line, null, line.getPort(), false);
        secured.setUseClientMode(false);
        converse(secured);
        return;
      }
      String answer = answer(said);
      if (answer.equals(BREAK_THE_LINE)) {
        line.setSoLinger(true, 0);
        return;
      }
      if (answer.equals(SAY_NOTHING)) {
        fellSilent.countDown();
        continue;
      }
      say(line, answer);
      letter = answer.startsWith("354");
    }
  }

  private String answer(String said) {
    return script.entrySet().stream()
        .filter(each -> said.toLowerCase().startsWith(each.getKey().toLowerCase()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(said.equals("DATA") ? "354 go on" : "250 fine");
  }

  private static void say(Socket line, String words) throws IOException {
    line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    line.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
