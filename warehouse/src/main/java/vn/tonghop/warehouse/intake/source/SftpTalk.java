package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import vn.tonghop.warehouse.Reason;

/** One conversation with an SFTP server, from connecting to hanging up. */
final class SftpTalk implements AutoCloseable {

  private static final int PIECE_BYTES = 32 * 1024;
  private static final String PUT_AWAY = ".received";

  private final SftpSource.Settings settings;
  private final SshClient client;
  private final SftpClient sftp;
  private final AtomicBoolean keyRefused = new AtomicBoolean();

  SftpTalk(SftpSource.Settings settings) throws IOException {
    this.settings = settings;
    this.client = client();
    boolean open = false;
    try {
      client.start();
      sftp = SftpClientFactory.instance().createSftpClient(session());
      open = true;
    } finally {
      if (!open) {
        client.close(true);
      }
    }
  }

  private SshClient client() {
    SshClient made = SshClient.setUpDefaultClient();
    ServerKeyVerifier known =
        new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts());
    made.setServerKeyVerifier(
        (session, address, key) -> {
          boolean trusted = known.verifyServerKey(session, address, key);
          keyRefused.set(!trusted);
          return trusted;
        });
    made.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    made.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    Duration answer = settings.patience().answerTimeout();
    CoreModuleProperties.IO_CONNECT_TIMEOUT.set(made, settings.patience().connectTimeout());
    CoreModuleProperties.AUTH_TIMEOUT.set(made, settings.patience().connectTimeout());
    CoreModuleProperties.IDLE_TIMEOUT.set(made, answer);
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(made, answer.plusSeconds(1));
    return made;
  }

  private ClientSession session() throws IOException {
    Duration timeout = settings.patience().connectTimeout();
    ClientSession session = connected(timeout);
    if (settings.credential() instanceof Credential.Secret secret) {
      session.addPasswordIdentity(secret.value());
    } else if (settings.credential() instanceof Credential.KeyFile key) {
      addKeys(session, key.file());
    }
    try {
      session.auth().verify(timeout);
    } catch (IOException e) {
      throw keyRefused.get()
          ? new Attempts.Hopeless("the server's key is not the one in " + settings.knownHosts(), e)
          : e;
    }
    return session;
  }

  private ClientSession connected(Duration timeout) throws IOException {
    try {
      return client
          .connect(settings.user(), settings.host(), settings.port())
          .verify(timeout)
          .getSession();
    } catch (IOException e) {
      throw Unreached.at(settings.host(), settings.host() + ":" + settings.port(), e);
    }
  }

  private void addKeys(ClientSession session, Path file) throws IOException {
    try {
      new FileKeyPairProvider(file).loadKeys(session).forEach(session::addPublicKeyIdentity);
    } catch (RuntimeException e) {
      throw new Attempts.Hopeless("the private key in " + file + " cannot be read", e);
    }
  }

  /** What lies there, and the folders that the server does not let us read. */
  record Found(List<Arrival> arrivals, List<Source.Trouble> troubles) {}

  Found list() throws IOException {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    if (settings.layout() instanceof SftpSource.Layout.AccountOf account) {
      collect(account.agency(), settings.folder(), found);
      return found;
    }
    for (DirEntry entry : sftp.readEntries(settings.folder())) {
      String name = entry.getFilename();
      if (entry.getAttributes().isDirectory() && isDelivered(name)) {
        try {
          collect(name, settings.folder() + "/" + name, found);
        } catch (SftpException e) {
          found.troubles().add(new Source.Trouble(name, name, PassedOver.because(e)));
        }
      }
    }
    return found;
  }

  private void collect(String agency, String folder, Found found) throws IOException {
    for (DirEntry entry : sftp.readEntries(folder)) {
      String name = entry.getFilename();
      Attributes attributes = entry.getAttributes();
      if (isDelivered(name) && attributes.isRegularFile()) {
        found.arrivals().add(arrival(agency, folder, name, attributes));
      } else if (isDelivered(name)) {
        Reason why = attributes.isDirectory() ? PassedOver.SUBFOLDER : PassedOver.LINK;
        found.troubles().add(new Source.Trouble(agency, agency + "/" + name, why));
      }
    }
  }

  private static boolean isDelivered(String name) {
    boolean plain = !name.isBlank() && name.indexOf('/') < 0 && name.indexOf('\0') < 0;
    return plain && !TemporaryName.matches(name);
  }

  private static Arrival arrival(String agency, String folder, String name, Attributes attributes) {
    Instant modified = attributes.getModifyTime().toInstant();
    String id = "%s/%s@%d-%s".formatted(folder, name, attributes.getSize(), modified);
    return new Arrival(agency, name, attributes.getSize(), modified, id);
  }

  /** Brings the rest of a file whose beginning may already lie in {@code part}. */
  void download(Arrival arrival, Path part) throws IOException {
    String path = path(arrival);
    requireUnchanged(arrival, path);
    long end = System.nanoTime() + settings.patience().transferTimeout().toNanos();
    long at = Files.exists(part) ? Files.size(part) : 0;
    byte[] piece = new byte[PIECE_BYTES];
    try (SftpClient.CloseableHandle handle = sftp.open(path);
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      int read = 0;
      while (at < arrival.size() && read >= 0) {
        if (System.nanoTime() - end > 0) {
          throw new IOException("the transfer takes longer than the transfer timeout");
        }
        read = sftp.read(handle, at, piece);
        if (read > 0) {
          out.write(piece, 0, read);
          at += read;
        }
      }
    }
    requireUnchanged(arrival, path);
  }

  private void requireUnchanged(Arrival arrival, String path) throws IOException {
    boolean same = findAttributes(path).filter(found -> isSame(arrival, found)).isPresent();
    if (!same) {
      throw new Attempts.Hopeless("it changed since it was listed");
    }
  }

  private static boolean isSame(Arrival arrival, Attributes attributes) {
    return attributes.getSize() == arrival.size()
        && attributes.getModifyTime().toInstant().equals(arrival.modifiedAt());
  }

  /** Moves what was acknowledged away, unless another file has taken its place. */
  void putAway(Arrival arrival) throws IOException {
    String path = path(arrival);
    Optional<Attributes> found = findAttributes(path);
    if (found.isEmpty() || !isSame(arrival, found.get())) {
      return;
    }
    String folder = path.substring(0, path.lastIndexOf('/')) + "/" + PUT_AWAY;
    if (findAttributes(folder).isEmpty()) {
      sftp.mkdir(folder);
    }
    String name = arrival.modifiedAt().getEpochSecond() + "-" + arrival.fileName();
    if (findAttributes(folder + "/" + name).isPresent()) {
      sftp.remove(folder + "/" + name);
    }
    sftp.rename(path, folder + "/" + name);
  }

  private Optional<Attributes> findAttributes(String path) throws IOException {
    try {
      return Optional.of(sftp.lstat(path));
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static String path(Arrival arrival) {
    return arrival.id().substring(0, arrival.id().lastIndexOf('@'));
  }

  @Override
  public void close() throws IOException {
    client.close(true);
  }
}
