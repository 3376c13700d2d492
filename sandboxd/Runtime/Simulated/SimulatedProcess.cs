using System.Text;
using System.Text.RegularExpressions;

namespace Sandboxd.Runtime.Simulated;

/// <summary>A command that did not run: a plain <c>echo</c> is answered, as readiness checks need it; all else is refused in words.</summary>
internal sealed partial class SimulatedProcess : ISandboxProcess
{
    public SimulatedProcess(ProcessSpec spec)
    {
        var line = spec.Arguments.Count > 0 ? spec.Arguments[^1] : spec.Executable;
        var echo = PlainEcho().Match(line);
        Output = Text(echo.Success ? (echo.Groups["quoted"].Success ? echo.Groups["quoted"] : echo.Groups["plain"]).Value + "\n" : "");
        Error = Text(echo.Success ? "" : "sandboxd: the simulated runtime runs no commands; start it with --runtime namespaces or processes\n");
        Exited = Task.FromResult(echo.Success ? 0 : 126);
    }

    public int ProcessId => 1;

    public Stream? Input => null;

    public Stream Output { get; }

    public Stream Error { get; }

    public Task<int> Exited { get; }

    public Task SignalAsync(int signal) => Task.CompletedTask;

    public void Dispose()
    {
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("""^echo (?:'(?<quoted>[^']*)'|(?<plain>[A-Za-z0-9 ._-]*))\z""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainEcho();
}
