"""How much memory a worker process may take, and how large a draft may be."""

import sys

MAX_BYTES = 500 * 1024**2
"""The largest file that is opened."""
MAX_PAGES = 5000
"""The most pages a PDF may have."""
MAX_SIDE = 100_000.0
"""The longest side a page may have, in points: seven times what Acrobat makes."""
MAX_PIXELS = 4000
"""The longest side of a page picture, in pixels."""


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _BasicLimits(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    _PROCESS_MEMORY = 0x100
    _EXTENDED = 9

    def limit_memory(limit: int) -> None:
        """Cap the memory this process may commit at `limit` bytes, by a job object of its own that lives as long."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        limits = _ExtendedLimits(ProcessMemoryLimit=limit)
        limits.BasicLimitInformation.LimitFlags = _PROCESS_MEMORY
        job = kernel.CreateJobObjectW(None, None)
        done = kernel.SetInformationJobObject(job, _EXTENDED, ctypes.byref(limits), ctypes.sizeof(limits))
        if not (done and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import resource

    def limit_memory(limit: int) -> None:
        """Cap the data this process may allocate at `limit` bytes; beyond it, allocation fails (MemoryError).

        This is RLIMIT_DATA: RLIMIT_AS would also count the shared libraries that are merely mapped.
        """
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        ceiling = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (ceiling, hard))
