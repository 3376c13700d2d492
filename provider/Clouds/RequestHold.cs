namespace Sandboxes.Clouds;

/// <summary>A request that is not sent yet, or has to be sent again.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Delay">How long until it is sent.</param>
public sealed record RequestHold(HoldReason Reason, TimeSpan Delay);
