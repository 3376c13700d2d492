namespace Sandboxes.Clouds.Http;

/// <summary>The two parts of an error text after what was attempted.</summary>
/// <param name="Cause">What went wrong, no full stop.</param>
/// <param name="Next">What to do about it, whole sentences.</param>
internal readonly record struct CloudErrorText(string Cause, string Next);
