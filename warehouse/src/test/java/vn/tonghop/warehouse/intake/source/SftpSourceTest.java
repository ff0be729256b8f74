package vn.tonghop.warehouse.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SftpSourceTest {

  private static final Instant NOW = Instant.parse("2024-06-18T03:00:00Z");
  private static final String PASSWORD = "m\u1EADt-kh\u1EA9u-th\u1EED";

  @TempDir Path folder;
  private SshServer server;
  private KeyPair hostKey;
  private final List<Long> offsets = new CopyOnWriteArrayList<>();
  private final AtomicBoolean breakOnce = new AtomicBoolean();

  @BeforeEach
  void startTheServer() throws Exception {
    Files.createDirectories(folder.resolve("root/inbox/STC"));
    hostKey = newKey();
    SftpSubsystemFactory subsystem = new SftpSubsystemFactory();
    subsystem.addSftpEventListener(
        new SftpEventListener() {
          @Override
          public void reading(
              ServerSession session,
              String remote,
              FileHandle file,
              long offset,
              byte[] data,
              int dataOffset,
              int dataLength)
              throws IOException {
            offsets.add(offset);
            if (offset > 100_000 && breakOnce.compareAndSet(true, false)) {
              session.close(true);
              throw new IOException("broken off");
            }
          }
        });
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(0);
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
    server.setSubsystemFactories(List.of(subsystem));
    server.setFileSystemFactory(new VirtualFileSystemFactory(folder.resolve("root").toRealPath()));
    server.start();
    trust(hostKey, server.getPort());
  }

  @AfterEach
  void stopTheServer() throws IOException {
    server.stop(true);
  }

  /** On a curve: to find the primes of an RSA key took more of this test than all it asks. */
  private static KeyPair newKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private void trust(KeyPair key, int port) throws IOException {
    Files.writeString(
        folder.resolve("known_hosts"),
        "[127.0.0.1]:%d %s%n".formatted(port, PublicKeyEntry.toString(key.getPublic())));
  }

  private SftpSource source(String password, int port, SftpSource.Layout layout, String inbox) {
    return source(new Credential.Secret("test", password), port, layout, inbox);
  }

  private SftpSource source(
      Credential credential, int port, SftpSource.Layout layout, String inbox) {
    return new SftpSource(
        new SftpSource.Settings(
            "sftp",
            "127.0.0.1",
            port,
            "tonghop",
            credential,
            inbox,
            layout,
            folder.resolve("known_hosts"),
            Duration.ofSeconds(60),
            new Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                2,
                Duration.ofMillis(50))),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private SftpSource source() {
    return source(PASSWORD, server.getPort(), new SftpSource.Layout.FolderPerAgency(), "/inbox");
  }

  private byte[] deliver(String name, int size, Instant modified) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    Path file = folder.resolve("root/inbox/STC").resolve(name);
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(modified));
    return content;
  }

  @Test
  void listsFetchesAndAcknowledges() throws IOException {
    byte[] content = deliver("b\u00E1o c\u00E1o.xlsx", 70_000, NOW.minusSeconds(300));
    deliver("fresh.xlsx", 10, NOW);
    deliver("half.part", 10, NOW.minusSeconds(300));
    SftpSource source = source();
    List<Arrival> arrivals = source.listArrivals();
    assertThat(arrivals)
        .extracting(arrival -> arrival.agency() + "/" + arrival.fileName())
        .containsExactly("STC/b\u00E1o c\u00E1o.xlsx");
    Path target = folder.resolve("target");
    source.fetch(arrivals.get(0), target);
    assertThat(target).hasBinaryContent(content);
    source.acknowledge(arrivals.get(0));
    source.acknowledge(arrivals.get(0));
    assertThat(source.listArrivals()).isEmpty();
    assertThat(folder.resolve("root/inbox/STC/.received")).isDirectoryContaining("glob:**.xlsx");
  }

  @Test
  void tellsOfAFolderWithinAnAgencysAndOfATimeInTheFuture() throws IOException {
    deliver("tuong-lai.xlsx", 10, NOW.plus(Duration.ofDays(2)));
    Files.createDirectories(folder.resolve("root/inbox/STC/thang 6"));
    SftpSource source = source();
    assertThat(source.listArrivals()).isEmpty();
    assertThat(source.listTroubles())
        .extracting(Source.Trouble::agency, Source.Trouble::thing, Source.Trouble::why)
        .containsExactlyInAnyOrder(
            tuple("STC", "STC/thang 6", PassedOver.SUBFOLDER),
            tuple("STC", "tuong-lai.xlsx", PassedOver.FROM_THE_FUTURE));
  }

  @Test
  void saysOfAFolderThatItIsClosedWithoutOurOwnWords() {
    assertThat(
            PassedOver.because(
                    new org.apache.sshd.sftp.common.SftpException(
                        org.apache.sshd.sftp.common.SftpConstants.SSH_FX_PERMISSION_DENIED, "x"))
                .en())
        .isEqualTo(PassedOver.because(new java.nio.file.AccessDeniedException("/inbox/STC")).en())
        .contains("closed to this account")
        .doesNotContain("Exception");
  }

  @Test
  void readsAnAccountThatIsOneAgencys() throws IOException {
    deliver("a.xlsx", 10, NOW.minusSeconds(300));
    SftpSource source =
        source(PASSWORD, server.getPort(), new SftpSource.Layout.AccountOf("STC"), "/inbox/STC");
    assertThat(source.listArrivals()).extracting(Arrival::agency).containsExactly("STC");
  }

  @Test
  void takesUpABrokenTransferWhereItStopped() throws IOException {
    byte[] content = deliver("a.xlsx", 300_000, NOW.minusSeconds(300));
    SftpSource source = source();
    Arrival arrival = source.listArrivals().get(0);
    breakOnce.set(true);
    Path target = folder.resolve("target");
    source.fetch(arrival, target);
    assertThat(target).hasBinaryContent(content);
    assertThat(breakOnce).isFalse();
    assertThat(offsets).containsOnlyOnce(0L);
  }

  @Test
  void refusesAServerWithAnotherKey() throws Exception {
    trust(newKey(), server.getPort());
    String before = Files.readString(folder.resolve("known_hosts"));
    assertThatThrownBy(() -> source().listArrivals())
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("key is not the one in");
    assertThat(folder.resolve("known_hosts")).hasContent(before);
  }

  @Test
  void refusesAServerThatNobodyVouchesFor() throws IOException {
    Files.delete(folder.resolve("known_hosts"));
    assertThatThrownBy(() -> source().listArrivals())
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("key is not the one in");
    assertThat(folder.resolve("known_hosts")).doesNotExist();
  }

  @Test
  void doesNotTellThePasswordWhenItIsWrong() {
    String wrong = "kh\u00F4ng-\u0111\u00FAng-123";
    SftpSource source =
        source(wrong, server.getPort(), new SftpSource.Layout.FolderPerAgency(), "/inbox");
    assertThatThrownBy(source::listArrivals)
        .isInstanceOf(SourceUnavailable.class)
        .satisfies(e -> assertThat(stack(e)).doesNotContain(wrong));
    assertThat(new Credential.Secret("file x", wrong).toString()).isEqualTo("Secret[file x]");
  }

  @Test
  void logsInWithAPrivateKey() throws Exception {
    deliver("a.xlsx", 10, NOW.minusSeconds(300));
    KeyPair own = newKey();
    Path file = folder.resolve("id_ecdsa");
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(own, "test", null, out);
    }
    server.setPasswordAuthenticator((user, password, session) -> false);
    server.setPublickeyAuthenticator((user, key, session) -> key.equals(own.getPublic()));
    assertThat(source(new Credential.KeyFile(file)).listArrivals()).hasSize(1);
    Files.writeString(file, "no key");
    assertThatThrownBy(() -> source(new Credential.KeyFile(file)).listArrivals())
        .isInstanceOf(SourceUnavailable.class);
  }

  private SftpSource source(Credential credential) {
    return source(credential, server.getPort(), new SftpSource.Layout.FolderPerAgency(), "/inbox");
  }

  private static String stack(Throwable trouble) {
    java.io.StringWriter words = new java.io.StringWriter();
    trouble.printStackTrace(new java.io.PrintWriter(words));
    return words.toString();
  }

  @Test
  void givesUpOnAServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      trust(hostKey, silent.getLocalPort());
      SftpSource source =
          source(
              PASSWORD, silent.getLocalPort(), new SftpSource.Layout.FolderPerAgency(), "/inbox");
      long start = System.nanoTime();
      assertThatThrownBy(source::listArrivals).isInstanceOf(SourceUnavailable.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  /** It was told by the names of Java's classes. */
  @Test
  void saysThatNothingAnswers() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      port = closed.getLocalPort();
    }
    trust(hostKey, port);
    SftpSource.Layout layout = new SftpSource.Layout.FolderPerAgency();
    assertThatThrownBy(source(PASSWORD, port, layout, "/inbox")::listArrivals)
        .isInstanceOf(SourceUnavailable.class)
        .hasMessage("Cannot list /inbox of source sftp: nothing answers at 127.0.0.1:%d", port);
  }

  @Test
  void leavesNothingHalfWhenTheServerGoesAwayOrTheFileChanges() throws IOException {
    deliver("a.xlsx", 10_000, NOW.minusSeconds(300));
    SftpSource source = source();
    Arrival arrival = source.listArrivals().get(0);
    Path target = folder.resolve("target");
    deliver("a.xlsx", 20_000, NOW.minusSeconds(200));
    assertThatThrownBy(() -> source.fetch(arrival, target))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("changed since it was listed");
    server.stop(true);
    assertThatThrownBy(() -> source.fetch(arrival, target)).isInstanceOf(SourceUnavailable.class);
    assertThat(target).doesNotExist();
  }
}
