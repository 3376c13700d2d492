namespace Sandboxes.Sandboxd.Tests;

/// <summary>Servers that run in a sandbox, in the one language that every Debian has besides the shell.</summary>
internal static class SandboxServers
{
    private const string Listen = "use IO::Socket::INET; $SIG{CHLD} = \"IGNORE\"; $l = IO::Socket::INET->new(LocalAddr => \"127.0.0.1\", LocalPort => $ARGV[0], Listen => 128, ReuseAddr => 1) or die; ";
    private const string Serve = "while (my $c = $l->accept) { next if fork; ";

    /// <summary>Sends back what it is sent, as it comes, and ends when its caller ends.</summary>
    public static Task EchoAsync(this TestSandbox sandbox, int port) =>
        sandbox.PrintAsync(Start(port, "while (sysread $c, $b, 65536) { for ($o = 0; $o < length $b;) { $o += syswrite $c, $b, length($b) - $o, $o } } exit"));

    /// <summary>Takes in everything until its caller has ended, and only then answers with the number of bytes and a text.</summary>
    public static Task CountAsync(this TestSandbox sandbox, int port, string text) =>
        sandbox.PrintAsync(Start(port, $"$n = 0; while ($r = sysread $c, $b, 65536) {{ $n += $r }} syswrite $c, \"$n {text}\"; exit"));

    /// <summary>Answers every HTTP request with a text.</summary>
    public static Task HttpAsync(this TestSandbox sandbox, int port, string text) =>
        sandbox.PrintAsync(HttpCommand(port, text));

    /// <summary>The command that starts such a server and waits until it listens.</summary>
    public static string HttpCommand(int port, string text) =>
        Start(port, $"while (<$c>) {{ last if /^\\r?$/ }} print $c \"HTTP/1.1 200 OK\\r\\nContent-Length: {text.Length}\\r\\nConnection: close\\r\\n\\r\\n{text}\"; exit");

    private static string Start(int port, string body) =>
        $"setsid nohup perl -e '{Listen}{Serve}{body} }}' {port} > /tmp/server.log 2>&1 < /dev/null & "
        + $"for i in $(seq 500); do (exec 3<> /dev/tcp/127.0.0.1/{port}) 2> /dev/null && exit; sleep 0.01; done; cat /tmp/server.log; exit 1";
}
