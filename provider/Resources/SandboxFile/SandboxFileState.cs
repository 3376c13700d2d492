using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.SandboxFile.SandboxFileProperties;

namespace Sandboxes.Resources.SandboxFile;

/// <summary>The outputs of a file.</summary>
internal static class SandboxFileState
{
    /// <summary>The inputs, size and hash. The hash of a secret content is secret too: a short one can be guessed from it.</summary>
    public static PropertyMap Of(PropertyMap inputs, FileDigest digest)
    {
        var hash = PropertyValue.Of(digest.Sha256);
        return inputs
            .With(Size, PropertyValue.Of(digest.Size))
            .With(Sha256, inputs.HasSecret(SandboxFileProperties.Content) || inputs.HasSecret(Source) ? hash.AsSecret() : hash);
    }
}
