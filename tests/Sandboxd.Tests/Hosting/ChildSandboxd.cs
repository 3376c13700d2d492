using System.Diagnostics;

namespace Sandboxes.Sandboxd.Tests.Hosting;

/// <summary>sandboxd as a process of its own, as users start it.</summary>
internal sealed class ChildSandboxd : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ChildSandboxd(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int ProcessId => _process.Id;

    public static string Binary => Path.Combine(AppContext.BaseDirectory, "sandboxd.dll");

    public static ChildSandboxd Start(params string[] arguments) => StartBy([], arguments);

    /// <summary>Starts it by another program, which becomes it.</summary>
    public static ChildSandboxd StartBy(string[] starter, params string[] arguments) => Start([.. starter, "dotnet", Binary, .. arguments], []);

    /// <summary>Starts it with variables on top of this process's.</summary>
    public static ChildSandboxd StartWith(Dictionary<string, string> environment, params string[] arguments) => Start(["dotnet", Binary, .. arguments], environment);

    private static ChildSandboxd Start(string[] line, Dictionary<string, string> environment)
    {
        var info = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment.Remove("SANDBOXD_API_KEY");
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        return new ChildSandboxd(Process.Start(info)!);
    }

    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    public async Task<(int Code, string Output, string Errors)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, output, await _errors);
    }

    public void Signal(int signal) => global::Sandboxd.Runtime.Signals.Send(_process.Id, signal);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
