namespace Sandboxd.Fleet;

/// <summary>Whether a sandbox may go on.</summary>
internal enum Lifetime
{
    GoesOn,
    Expired,
    Idle,
}
