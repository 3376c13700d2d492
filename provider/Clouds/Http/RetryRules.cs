namespace Sandboxes.Clouds.Http;

/// <summary>What is retried, and how patiently. Immutable; the verdicts are <see cref="RetryPolicy"/>'s.</summary>
internal sealed record RetryRules
{
    /// <summary>Tries in all, those refused by the rate limit not counted.</summary>
    public required int Tries { get; init; }

    /// <summary>Statuses that pass by themselves.</summary>
    public required IReadOnlyList<int> TransientStatuses { get; init; }

    /// <summary>First wait after a failure; doubles with each.</summary>
    public required TimeSpan FirstDelay { get; init; }

    /// <summary>Longest wait after a failure.</summary>
    public required TimeSpan MaxDelay { get; init; }

    /// <summary>Whether the wait is drawn between zero and its length, or exact.</summary>
    public required bool RandomDelay { get; init; }

    /// <summary>Waits after the rate limit's refusal when the server names none; the last one repeats (prime-api-newer 1.6).</summary>
    public IReadOnlyList<TimeSpan> ThrottleDelays { get; init; } = [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40)];

    /// <summary>Most time from the first try to the start of the last.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Calls to the control plane (prime-api 8.1).</summary>
    public static RetryRules Platform { get; } = new()
    {
        Tries = 3,
        TransientStatuses = [502, 503, 504],
        FirstDelay = TimeSpan.FromSeconds(0.2),
        MaxDelay = TimeSpan.FromSeconds(2),
        RandomDelay = true,
    };

    /// <summary>Calls to a sandbox's gateway (prime-api 8.2).</summary>
    public static RetryRules Gateway { get; } = new()
    {
        Tries = 4,
        TransientStatuses = [500, 502, 503, 504, 524],
        FirstDelay = TimeSpan.FromSeconds(1),
        MaxDelay = TimeSpan.FromSeconds(4),
        RandomDelay = false,
    };

    /// <summary>One try, whatever comes: for callers with a loop of their own.</summary>
    public static RetryRules OneTry { get; } = Platform with { Tries = 1, Budget = TimeSpan.Zero };
}
