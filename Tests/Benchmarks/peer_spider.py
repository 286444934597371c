"""The framework to compare with: Scrapy fetches the same pages and reads four fields of each by XPath.

Usage: python peer_spider.py URLS            fetches the addresses of the list
       python peer_spider.py URLS --follow   finds them itself from the sixteen front pages, as baken does

Default settings but for concurrency (16, as for the others), robots (off: nothing here is forbidden to the spider) and
silence. Prints the number of pages that had a title, and ends with status 1 if that is not the length of the list.
"""

import sys

import scrapy
from scrapy.crawler import CrawlerProcess


class Peer(scrapy.Spider):
    name = "peer"
    pages_read = 0
    custom_settings = {
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "DOWNLOAD_DELAY": 0,
        "HTTPPROXY_ENABLED": False,
        "LOG_ENABLED": False,
        "ROBOTSTXT_OBEY": False,
        "TELNETCONSOLE_ENABLED": False,
    }

    async def start(self):
        for url in self.urls:
            if not self.follow or url.count("/") == 3 and url.endswith("/"):
                yield scrapy.Request(url)

    def parse(self, response):
        title = response.xpath("normalize-space(//h1)").get()
        Peer.pages_read += bool(title)
        yield {
            "title": title,
            "phone": response.xpath("//a[starts-with(@href, 'tel:')]/@href").get(),
            "age": response.xpath("//dt[.='Leeftijd']/following-sibling::dd[1]/text()").get(),
            "text": " ".join(response.xpath("//div[@class='omschrijving']//text()").getall()),
        }
        if self.follow:
            yield from response.follow_all(css="a[href^='/advertentie/'], a[href^='/lijst/']")


if __name__ == "__main__":
    with open(sys.argv[1]) as lines:
        urls = lines.read().split()
    process = CrawlerProcess(settings={"LOG_ENABLED": False})
    process.crawl(Peer, urls=urls, follow="--follow" in sys.argv)
    process.start()
    print(f"{Peer.pages_read} pages")
    sys.exit(Peer.pages_read != len(urls))
