using Sandboxes.Clouds;

namespace Sandboxes.Resources.Tests.Fakes;

/// <content>Commands.</content>
internal sealed partial class FakeCloud
{
    public List<CommandSpec> Commands { get; } = [];

    /// <summary>A <see cref="CommandResult"/> or a failure; an empty queue gives success without output.</summary>
    public Queue<object> Results { get; } = new();

    public string? Logs { get; set; }

    public Task<CommandResult> RunAsync(string sandboxId, CommandSpec command, CancellationToken cancel)
    {
        Calls.Add("run");
        Commands.Add(command);
        cancel.ThrowIfCancellationRequested();
        return !Results.TryDequeue(out var answer) ? Task.FromResult(new CommandResult("", "", 0))
            : answer is Exception failure ? throw failure : Task.FromResult((CommandResult)answer);
    }

    public Task<string?> ReadLogsAsync(string sandboxId, CancellationToken cancel)
    {
        Calls.Add("logs");
        return Task.FromResult(Sandboxes.ContainsKey(sandboxId) ? Logs : null);
    }
}
