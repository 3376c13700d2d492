using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Sandboxes.Sandboxd.Tests.Hosting;

public sealed class ProgramTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("sandboxd-test-").FullName;

    [Fact]
    public async Task Help_NamesEveryOption()
    {
        await using var child = ChildSandboxd.Start("--help");

        var (code, output, _) = await child.EndAsync();

        code.ShouldBe(0);
        foreach (var option in (string[])["--port", "--home", "--runtime", "--api-key-file", "--rate-limits", "--keep-ended", "--hide", "7788", "sandboxd list [--all]", "sandboxd exec NAME-OR-ID COMMAND...", "sandboxd page", "/_sandboxd/faults", "Exit codes"])
            output.ShouldContain(option);
    }

    [Fact]
    public async Task Start_TellsAddressRuntimeAndHome_AndStopsCleanly()
    {
        await using var child = ChildSandboxd.Start("--port", "0", "--home", _home, "--runtime", "simulated");

        var line = (await child.ReadLineAsync())!;
        child.Signal(global::Sandboxd.Runtime.Signals.Terminate);
        var (code, output, _) = await child.EndAsync();

        line.ShouldMatch(@"^sandboxd \d+\.\d+\.\d+ on http://127\.0\.0\.1:\d+, runtime simulated \(nothing runs; .*\), home " + _home + "$");
        output.ShouldContain("page (once): http://127.0.0.1:");
        code.ShouldBe(0);
    }

    [Fact]
    public async Task Port_InUse_SaysWhatToDo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var child = ChildSandboxd.Start($"--port={port}", "--home", _home, "--runtime", "simulated");

        var (code, _, errors) = await child.EndAsync();

        code.ShouldBe(4);
        errors.ShouldStartWith($"sandboxd: port {port} on 127.0.0.1 cannot be listened on: ");
        errors.ShouldContain("Choose another port with --port, or 0 for any");
    }

    [Fact]
    public async Task State_Corrupt_NamesTheFileAndChangesNothing()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home, "sandboxes", "abc")).FullName;
        var file = Path.Combine(folder, "sandbox.json");
        await File.WriteAllTextAsync(file, "{\"id\":\"abc\", oops");
        await using var child = ChildSandboxd.Start("--port", "0", "--home", _home, "--runtime", "simulated");

        var (code, _, errors) = await child.EndAsync();

        code.ShouldBe(3);
        errors.ShouldStartWith($"sandboxd: the state file {file} cannot be read: ");
        errors.ShouldContain($"move its folder {folder} away to go on without this sandbox");
        (await File.ReadAllTextAsync(file)).ShouldBe("{\"id\":\"abc\", oops");
    }

    [Fact]
    public async Task Home_InUse_SaysSo()
    {
        await using var first = ChildSandboxd.Start("--port", "0", "--home", _home, "--runtime", "simulated");
        await first.ReadLineAsync();
        await using var second = ChildSandboxd.Start("--port", "0", "--home", _home, "--runtime", "simulated");

        var (code, _, errors) = await second.EndAsync();

        code.ShouldBe(5);
        errors.ShouldContain($"the home {_home} is in use by another sandboxd");
    }

    [Theory]
    [InlineData("--prot", "--prot is not known; known are --port")]
    [InlineData("--port=x", "--port must be a number from 0 to 65535, not x")]
    [InlineData("--runtime=docker", "--runtime must be auto, namespaces, processes or simulated, not docker")]
    [InlineData("--home", "--home needs a value")]
    public async Task Arguments_Wrong_SayWhatIsAccepted(string argument, string message)
    {
        await using var child = ChildSandboxd.Start(argument);

        var (code, _, errors) = await child.EndAsync();

        code.ShouldBe(2);
        errors.ShouldContain(message);
    }

    [Fact]
    public async Task Killed_WithoutWarning_TakesItsSandboxesAlong()
    {
        await using (var probe = await TestCloud.StartIsolatedAsync())
            probe.Url.ShouldNotBeNull();
        await using var child = ChildSandboxd.Start("--port", "0", "--home", _home);
        var line = (await child.ReadLineAsync())!;
        using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[3].TrimEnd(',')) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(Path.Combine(_home, "key"))).Trim());
        using var body = new StringContent("""{"name":"a","docker_image":"b","start_command":"sleep 43215"}""", Encoding.UTF8, "application/json");
        using var created = await client.PostAsync("/api/v1/sandbox", body);
        (await HostProcesses.UntilAsync(1, "sleep", "43215")).ShouldBe(1);

        child.Signal(global::Sandboxd.Runtime.Signals.Kill);
        await child.EndAsync();

        (await HostProcesses.UntilAsync(0, "sleep", "43215")).ShouldBe(0);
        await using var next = ChildSandboxd.Start("--port", "0", "--home", _home, "--runtime", "simulated");
        (await next.ReadLineAsync()).ShouldNotBeNull();
        (await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_home, "sandboxes"), "sandbox.json", SearchOption.AllDirectories).Single())).ShouldContain("SANDBOXD_STOPPED");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
