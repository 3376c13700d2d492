namespace Sandboxd.Hosting;

/// <summary>How sandboxd runs.</summary>
internal sealed record SandboxdOptions
{
    public const int DefaultPort = 7788;

    /// <summary>On loopback; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>An absolute path.</summary>
    public required string Home { get; init; }

    public RuntimeKind Runtime { get; init; } = RuntimeKind.Auto;

    /// <summary>Null means the key in the home.</summary>
    public string? ApiKey { get; init; }

    public bool RateLimits { get; init; }

    /// <summary>How long ended sandboxes stay listed.</summary>
    public TimeSpan KeepEnded { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Folders of the host to hide, besides those that always are.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];
}
