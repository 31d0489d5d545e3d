package org.wenmai.report.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A proxy that notes what it is asked for and answers nothing. */
final class ProxyTrap implements AutoCloseable {
  /** Hosts that the browser itself asks for, whatever the page. */
  private static final List<String> BROWSERS_OWN =
      List.of("google.com", "googleapis.com", "gstatic.com", "gvt1.com", "doubleclick.net");

  private final ServerSocket server;
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  ProxyTrap() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::listen, "proxy trap");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  /** First lines of all requests that the page made. */
  List<String> requests() {
    return requests.stream()
        .filter(line -> BROWSERS_OWN.stream().noneMatch(line::contains))
        .toList();
  }

  private void listen() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        note(socket);
      } catch (IOException e) {
        // Closed by the test, or by a browser that changed its mind.
      }
    }
  }

  private void note(Socket socket) throws IOException {
    socket.setSoTimeout(2000);
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = lines.readLine();
    if (first != null) {
      requests.add(first);
    }
    socket
        .getOutputStream()
        .write(
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
