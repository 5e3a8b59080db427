// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecompression.h"

#include <QTest>

#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

/// Uses OpenSSL after all that was registered since it was made has been done at the end of the program, as a thread
/// does that ends late.
struct LastUse
{
    bool isWanted = false;

    ~LastUse()
    {
        if (isWanted)
            _exit(sha256("abc").isEmpty() ? EXIT_FAILURE : EXIT_SUCCESS);
    }
};

class TestCryptoLibrary : public QObject
{
    Q_OBJECT

private slots:
    void canBeUsedUntilTheEnd();
};

void TestCryptoLibrary::canBeUsedUntilTheEnd()
{
    const pid_t child = fork();
    if (child == 0) {
        static LastUse use;
        use.isWanted = !sha256("abc").isEmpty();
        std::exit(EXIT_FAILURE);
    }
    int status = -1;
    QCOMPARE(waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

QTEST_APPLESS_MAIN(TestCryptoLibrary)
#include "tst_cryptolibrary.moc"
