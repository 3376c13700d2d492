using Sandboxes.Resources.Sandbox;

namespace Sandboxes.Resources.Tests.Sandbox;

public class ImageReferenceTests
{
    [Theory]
    [InlineData("python", "docker.io/library/python:latest")]
    [InlineData("python:3.11-slim", "docker.io/library/python:3.11-slim")]
    [InlineData("index.docker.io/library/python:3", "docker.io/library/python:3")]
    [InlineData("acme/web", "docker.io/acme/web:latest")]
    [InlineData("ghcr.io/acme/web:1", "ghcr.io/acme/web:1")]
    [InlineData("localhost:5000/web", "localhost:5000/web:latest")]
    [InlineData("localhost/web:1", "localhost/web:1")]
    [InlineData("python@sha256:ab", "docker.io/library/python@sha256:ab")]
    [InlineData("python:3@sha256:ab", "docker.io/library/python@sha256:ab")]
    public void Canonical_Image_IsItsFullName(string image, string expected) => ImageReference.Canonical(image).ShouldBe(expected);

    [Theory]
    [InlineData("python:3.11", "python:3.12")]
    [InlineData("python", "ghcr.io/library/python")]
    [InlineData("acme/python", "python")]
    public void Same_OtherImages_AreNot(string one, string other) => ImageReference.Same(one, other).ShouldBeFalse();
}
