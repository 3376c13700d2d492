namespace Sandboxes.Resources.Sandbox.Deleting;

/// <summary>How far a delete is.</summary>
/// <param name="Verdict">What to do next.</param>
/// <param name="Seen">What was last seen of the sandbox, in words.</param>
/// <param name="Asked">Timestamp of the last request to delete it.</param>
internal sealed record DeleteProgress(DeleteVerdict Verdict, string Seen, long Asked);
