package org.wenmai.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Passes connections on to a port of the loopback, and holds each request up for a while. */
final class SlowProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final long millis;

  private SlowProxy(ServerSocket server, int target, long millis) {
    this.server = server;
    this.target = target;
    this.millis = millis;
  }

  static SlowProxy start(int target, long millis) throws IOException {
    ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    SlowProxy proxy = new SlowProxy(server, target, millis);
    daemon(proxy::accept);
    return proxy;
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
        daemon(() -> pass(client, upstream, millis));
        daemon(() -> pass(upstream, client, 0));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static void pass(Socket from, Socket to, long millis) {
    byte[] buffer = new byte[64 << 10];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        Thread.sleep(millis);
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      // One of the two has ended.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "slow-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
