namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of <c>DELETE /sandbox/{id}</c>.</summary>
internal sealed record DeleteWire(bool? Success = null, string? Message = null);
