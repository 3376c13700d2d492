namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>The moment within which questions share a request.</summary>
internal static class CoalescerWindow
{
    /// <summary>How long the first question waits for others (prime-api 6.1).</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(25);
}
