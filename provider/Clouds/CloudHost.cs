namespace Sandboxes.Clouds;

/// <summary>What a cloud takes from the machine it runs on, so that a test can be that machine.</summary>
public sealed record CloudHost
{
    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Reads a text file; null when there is none. Other failures throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
    public required Func<string, string?> ReadFile { get; init; }

    /// <summary>The user's home directory.</summary>
    public required string HomeDirectory { get; init; }

    /// <summary>Name and version sent as User-Agent, such as <c>pulumi-resource-sandboxes/0.1.0</c>.</summary>
    public required string UserAgent { get; init; }

    /// <summary>Clock and timers.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Spreads waits.</summary>
    public required Random Random { get; init; }

    /// <summary>The machine this runs on.</summary>
    public static CloudHost ThisMachine(string userAgent) => new()
    {
        Environment = System.Environment.GetEnvironmentVariable,
        ReadFile = path => File.Exists(path) ? File.ReadAllText(path) : null,
        HomeDirectory = System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile),
        UserAgent = userAgent,
        Time = TimeProvider.System,
        Random = new Random(),
    };
}
