using Sandboxes.Engine;

namespace Sandboxes.Resources.Tests.Fakes;

/// <summary>Remembers what the user was told.</summary>
internal sealed class FakeLog : IResourceLog
{
    public List<string> Statuses { get; } = [];

    public List<string> Infos { get; } = [];

    public List<string> Warnings { get; } = [];

    public Task StatusAsync(string message) => Add(Statuses, message);

    public Task InfoAsync(string message) => Add(Infos, message);

    public Task WarningAsync(string message) => Add(Warnings, message);

    private static Task Add(List<string> lines, string message)
    {
        lines.Add(message);
        return Task.CompletedTask;
    }
}
