// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "docktitle.h"

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// Runs on a real screen: without one Qt gives floating docks a frame by itself.
class TestDockTitle : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void floating_isAWindowOfItsOwn();
    void floating_comesBack();
    void doubleClick_floats();
    void controls_standInTheTitle();
    void close_hidesTheDock();

private:
    void press(const QString &name) { m_dock->findChild<QToolButton *>(name)->click(); }

    std::unique_ptr<QMainWindow> m_window;
    QDockWidget *m_dock = nullptr;
    DockTitle *m_title = nullptr;
};

void TestDockTitle::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_window->setCentralWidget(new QWidget);
    m_dock = new QDockWidget(u"Details"_s, m_window.get());
    m_dock->setWidget(new QWidget);
    m_title = new DockTitle(m_dock);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_window->resize(700, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestDockTitle::floating_isAWindowOfItsOwn()
{
    const QRect before(m_dock->mapToGlobal(QPoint()), m_dock->size());
    press(u"float"_s);
    QVERIFY(m_dock->isFloating());
    QVERIFY(m_dock->isVisible());
    QVERIFY2(!m_dock->windowFlags().testFlag(Qt::FramelessWindowHint), "it has no frame");
    QVERIFY(m_dock->windowFlags().testFlag(Qt::WindowTitleHint));
    QCOMPARE(m_dock->windowTitle(), u"Details"_s);
    QVERIFY2(m_title->findChild<QLabel *>()->isHidden(), "the name stands there twice");
    QTRY_VERIFY(m_title->width() - m_title->findChild<QToolButton *>(u"float"_s)->x() < 100);
    QTRY_VERIFY(m_dock->height() > before.height());
    QVERIFY(m_dock->width() > before.width());
    QVERIFY(m_dock->geometry().topLeft() != before.topLeft());
}

void TestDockTitle::floating_comesBack()
{
    press(u"float"_s);
    press(u"float"_s);
    QVERIFY(!m_dock->isFloating());
    QVERIFY(m_dock->isVisible());
    QVERIFY(!m_title->findChild<QLabel *>()->isHidden());
}

void TestDockTitle::doubleClick_floats()
{
    QTest::mouseDClick(m_title, Qt::LeftButton);
    QVERIFY(m_dock->isFloating());
    QTRY_VERIFY(!m_dock->windowFlags().testFlag(Qt::FramelessWindowHint));
}

void TestDockTitle::controls_standInTheTitle()
{
    auto *dock = new QDockWidget(u"Chart"_s, m_window.get());
    auto *controls = new QPushButton(u"Numbers"_s);
    const DockTitle title(dock, controls);
    QVERIFY(title.isAncestorOf(controls));
    QVERIFY(!title.findChild<QLabel *>());
}

void TestDockTitle::close_hidesTheDock()
{
    press(u"close"_s);
    QVERIFY(m_dock->isHidden());
}

QTEST_MAIN(TestDockTitle)
#include "tst_docktitle.moc"
