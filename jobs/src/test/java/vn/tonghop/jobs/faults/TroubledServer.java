package vn.tonghop.jobs.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An HTTP server with agencies' workbooks that hangs, resets, or serves half of each file. */
final class TroubledServer implements AutoCloseable {

  /** What it does when it is asked for a file. */
  enum Trouble {
    NONE,
    HANGS,
    RESETS,
    SERVES_HALF;

    String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  private final ServerSocket socket;
  private final List<Path> files;
  private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);
  private final CountDownLatch end = new CountDownLatch(1);

  /**
   * @param files workbooks in folders that are named after their agencies
   */
  TroubledServer(List<Path> files) {
    this.files = List.copyOf(files);
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  void be(Trouble wanted) {
    trouble.set(wanted);
  }

  String listing() {
    return "http://127.0.0.1:%d/list".formatted(socket.getLocalPort());
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "troubled-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        start(() -> answer(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket connection) {
    try (connection) {
      BufferedReader request =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
      String first = request.readLine();
      for (String line = first; line != null && !line.isEmpty(); line = request.readLine()) {
        continue;
      }
      if (first == null) {
        return;
      }
      String path = first.split(" ")[1];
      if (path.equals("/list")) {
        send(connection, list(), Integer.MAX_VALUE);
      } else {
        serve(connection, Files.readAllBytes(files.get(Integer.parseInt(path.substring(7)))));
      }
    } catch (IOException | InterruptedException e) {
      // The other side has given up: that is what this server is for.
    }
  }

  private void serve(Socket connection, byte[] content) throws IOException, InterruptedException {
    switch (trouble.get()) {
      case NONE -> send(connection, content, Integer.MAX_VALUE);
      case SERVES_HALF -> send(connection, content, content.length / 2);
      case HANGS -> end.await();
      case RESETS -> {
        send(connection, content, content.length / 3);
        connection.setSoLinger(true, 0);
      }
    }
  }

  private static void send(Socket connection, byte[] content, int atMost) throws IOException {
    OutputStream out = connection.getOutputStream();
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(content.length)
            .getBytes(StandardCharsets.US_ASCII));
    out.write(content, 0, Math.min(content.length, atMost));
    out.flush();
  }

  private byte[] list() {
    return IntStream.range(0, files.size())
        .mapToObj(this::entry)
        .collect(Collectors.joining(",", "{\"files\": [", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String entry(int index) {
    Path file = files.get(index);
    try {
      return """
          {"agency": "%s", "name": "%s", "size": %d, "modifiedAt": "%s", "url": "/files/%d"}"""
          .formatted(
              file.getParent().getFileName(),
              file.getFileName(),
              Files.size(file),
              Files.getLastModifiedTime(file).toInstant(),
              index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
