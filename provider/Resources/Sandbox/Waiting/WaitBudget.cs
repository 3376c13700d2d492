namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>How long a wait for readiness may take.</summary>
/// <param name="Boot">From the create to RUNNING, image builds not counted; and afresh from RUNNING to the first answer.</param>
/// <param name="ImageBuild">For the machine image that a first use of an image needs.</param>
/// <param name="Total">For all together.</param>
internal sealed record WaitBudget(TimeSpan Boot, TimeSpan ImageBuild, TimeSpan Total)
{
    /// <summary>
    /// 6 minutes to boot, 50 to build an image. The cloud's own client gives up after 2 minutes; its largest user had to raise that
    /// to 6 (prime-api 6.2, 15).
    /// </summary>
    public static readonly WaitBudget Default = new(TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(50), TimeSpan.MaxValue);

    /// <summary>The user's <c>customTimeouts</c> override both clocks: they are the total.</summary>
    public static WaitBudget For(TimeSpan? custom) =>
        custom is { } total ? new WaitBudget(TimeSpan.MaxValue, TimeSpan.MaxValue, total) : Default;

    /// <summary>A sandbox just made may be unknown for so long where a status is read from a copy.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);
}
