using Sandboxes.Engine.Values;

namespace Sandboxes.Engine;

/// <summary>One function. Its arguments are checked against the schema before; results derived from secrets are made secret after.</summary>
public interface IFunction
{
    /// <summary>The function token, such as <c>package:index:getName</c>.</summary>
    string Token { get; }

    /// <summary>Runs it. With <paramref name="preview"/>, whatever has side effects is skipped.</summary>
    Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel);
}
