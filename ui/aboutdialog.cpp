// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aboutdialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 96;

struct Library
{
    QString name;
    QString licence;
};

QList<Library> libraries()
{
    // The last ones are loaded by Qt and QtKeychain.
    return {{u"Qt %1"_s.arg(QLatin1StringView(qVersion())), u"LGPL-3.0-only / GPL-3.0-only"_s},
        {u"Qt Charts"_s, u"GPL-3.0-only"_s}, {u"QtKeychain"_s, u"BSD-3-Clause"_s}, {u"simdjson"_s, u"Apache-2.0"_s},
        {u"Zstandard"_s, u"BSD-3-Clause"_s}, {u"zlib"_s, u"Zlib"_s}, {u"OpenSSL"_s, u"Apache-2.0"_s},
        {u"SQLite"_s, AboutDialog::tr("public domain")}, {u"libsecret"_s, u"LGPL-2.1-or-later"_s}};
}

QTableWidget *createTable(QWidget *parent)
{
    const QList<Library> list = libraries();
    auto *table = new QTableWidget(int(list.size()), 2, parent);
    table->setHorizontalHeaderLabels({AboutDialog::tr("Library"), AboutDialog::tr("Licence")});
    table->setAccessibleName(AboutDialog::tr("Libraries and their licences"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth();
    for (int row = 0; row < list.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(list[row].name));
        table->setItem(row, 1, new QTableWidgetItem(list[row].licence));
        height += table->rowHeight(row);
    }
    table->setFixedHeight(height);
    return table;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Billscope"));
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/billscope.svg"_s).pixmap(IconSize));
    icon->setAlignment(Qt::AlignTop);
    auto *text = new QLabel(this);
    text->setWordWrap(true);
    text->setText(
        u"<h2>Billscope %1</h2><p>%2</p><p>%3</p>"_s.arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
            tr("Browse, count and export Kore.ai billing sessions.").toHtmlEscaped(),
            tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later).")
                .toHtmlEscaped()));

    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(icon);
    top->addWidget(text, 1);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *aboutQt = box->addButton(tr("About &Qt"), QDialogButtonBox::HelpRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(createTable(this));
    layout->addStretch();
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(aboutQt, &QPushButton::clicked, qApp, &QApplication::aboutQt);
    resize(520, sizeHint().height());
}
