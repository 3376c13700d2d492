namespace Sandboxd.Routes;

/// <summary>What is wrong with one field of a request.</summary>
internal sealed record FieldError(string Param, string Details);
