namespace Hone.Files;

/// <summary>What kinds of files Unix has.</summary>
internal enum UnixFileKind
{
    Regular,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}
